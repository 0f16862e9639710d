import { HTMLString } from 'astro/runtime/server/index.js'

/**
 * HTML that a template places as it is, where it would escape a string. `set:html` says the same, but without an
 * element around it needs a fragment, which is costly where a page has a hundred of them.
 * @param html escaped already
 */
export const readyHtml = (html: string): HTMLString => new HTMLString(html)
