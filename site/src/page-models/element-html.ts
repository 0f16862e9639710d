import type { LocalizedString } from './localized-string.ts'

/** The elements that contain texts of documents. */
export type TextElement =
  | 'span'
  | 'div'
  | 'p'
  | 'li'
  | 'dd'
  | 'dt'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'strong'
  | 'small'
  | 'bdi'
  | 'summary'

/**
 * An element with a text, and with its language and direction when these are not the page's. It is written here and not
 * in a template because a page has a hundred of them, and an element whose name varies is costly to render.
 * @param className one of our own classes, never a text of a document
 */
export function elementHtml(
  element: TextElement,
  { html, lang, dir }: LocalizedString,
  className?: string,
): string {
  const other = lang && dir ? ` lang="${lang}" dir="${dir}"` : ''
  if (element === 'span' && other === '' && !className) return html
  return `<${element}${className ? ` class="${className}"` : ''}${other}>${html}</${element}>`
}
