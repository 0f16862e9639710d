import { XmlCdata, XmlElement, XmlText } from '@rgrove/parse-xml'

/** Elements of TMX whose content is code of another program, except for any `<sub>` in it, which is text. */
const CODES = new Set(['bpt', 'ept', 'ph', 'it', 'ut'])

/** Characters that none of our texts may have: the page itself isolates mixed directions. */
const FORBIDDEN = /(?!\n)[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu

/**
 * The text of a `<seg>`, in NFC and trimmed. Inline codes are removed where they are tags (`<b>`); their other content
 * is kept, because it may be our own marks (`**`) that another tool has wrapped.
 */
export function segmentText(segment: XmlElement): string {
  return textOf(segment)
    .replaceAll(/\r\n?|\t/gu, (sign) => (sign === '\t' ? ' ' : '\n'))
    .replace(FORBIDDEN, '')
    .normalize('NFC')
    .trim()
}

function textOf(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (child instanceof XmlElement) return CODES.has(child.name) ? codeText(child) : textOf(child)
      return child instanceof XmlText || child instanceof XmlCdata ? child.text : ''
    })
    .join('')
}

function codeText(code: XmlElement): string {
  const subs = code.children.filter((child) => child instanceof XmlElement)
  if (subs.length > 0) return subs.map(textOf).join('')
  const text = textOf(code)
  return /^\s*<[^]*>\s*$/u.test(text) ? '' : text
}
