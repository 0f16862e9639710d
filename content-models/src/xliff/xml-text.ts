/** What XML 1.0 cannot write: lone halves of characters and most control characters. */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** A text as it appears in an element. Line breaks become `\n`; what XML cannot hold becomes `\uFFFD`. */
export const xmlText = (text: string): string =>
  text
    .replace(/\r\n?/gu, '\n')
    .replace(unwritable, '\uFFFD')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    // Not only in `]]>`: a tool may cut the text there.
    .replace(/>/gu, '&gt;')

/** A text as the value of an attribute, without the quotation marks around it. */
export const xmlValue = (text: string): string =>
  xmlText(text).replace(/"/gu, '&quot;').replace(/\n/gu, '&#10;').replace(/\t/gu, '&#9;')
