import { HTMLString } from 'astro/runtime/server/index.js'

/**
 * HTML that a template places as it is, where it would escape a string. `set:html` does the same, but needs a
 * fragment where there is no element, which is costly when a page has a hundred of them.
 * @param html escaped already
 */
export const readyHtml = (html: string): HTMLString => new HTMLString(html)
