import type { LanguageTag } from '../languages/registry.ts'
import type { MemoryPair } from '../translation-memory/memory-index.ts'

/** A text and its translation, as in a TMX file, which need not say where and when they come from. */
export type TmxPair = Omit<MemoryPair, 'key' | 'from' | 'at'> & Partial<Pick<MemoryPair, 'from' | 'at'>>

/**
 * A translation memory as TMX 1.4 (https://www.gala-global.org/tmx-14b), one `<tu>` per pair. Rich text is in `<seg>`
 * in our portable form (`**bold**`, `[text](address)`), as plain text: every tool shows it and returns it unchanged,
 * while inline codes do not survive everywhere. Its kind is not recorded, because a memory is looked up by the words of
 * the source alone.
 * @param createdAt ISO 8601, UTC
 */
export const writeTmx = (pairs: readonly TmxPair[], language: LanguageTag, createdAt: string): string =>
  `${head(createdAt)}${units(pairs, language)}${TAIL}`

/** As `writeTmx`, one part for each batch: a large memory need not be held as a whole. */
export async function* tmxParts(
  batches: AsyncIterable<readonly TmxPair[]>,
  language: LanguageTag,
  createdAt: string,
): AsyncGenerator<string> {
  let before = head(createdAt)
  for await (const pairs of batches) {
    yield `${before}${units(pairs, language)}`
    before = ''
  }
  yield `${before}${TAIL}`
}

function head(createdAt: string): string {
  const header = attributes({
    creationtool: 'Tienviitta',
    creationtoolversion: '1',
    segtype: 'block',
    'o-tmf': 'Tienviitta',
    adminlang: 'en',
    srclang: '*all*',
    datatype: 'plaintext',
    creationdate: compactDate(createdAt),
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE tmx SYSTEM "tmx14.dtd">',
    '<tmx version="1.4">',
    `  <header${header}/>`,
    '  <body>',
    '',
  ].join('\n')
}

const TAIL = '  </body>\n</tmx>\n'

const units = (pairs: readonly TmxPair[], language: LanguageTag): string =>
  pairs.map((pair) => `${unit(pair, language).join('\n')}\n`).join('')

function unit({ source, sourceLanguage, value, from, by, at }: TmxPair, language: LanguageTag): string[] {
  return [
    `    <tu${attributes({ srclang: sourceLanguage })}>`,
    ...(from ? [`      <prop type="x-from">${escaped(from)}</prop>`] : []),
    `      <tuv xml:lang="${sourceLanguage}"><seg>${escaped(source)}</seg></tuv>`,
    `      <tuv${attributes({
      'xml:lang': language,
      changedate: at ? compactDate(at) : undefined,
      changeid: by,
    })}><seg>${escaped(value)}</seg></tuv>`,
    '    </tu>',
  ]
}

/** The form of dates in TMX: `20261124T010500Z`. It has no milliseconds. */
const compactDate = (at: string): string => at.replace(/\.\d+(?=Z$)/u, '').replace(/[-:]/gu, '')

const attributes = (values: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(values)
    .flatMap(([name, value]) => (value ? [` ${name}="${escaped(value)}"`] : []))
    .join('')

/** What XML 1.0 cannot write: control characters and halves of surrogate pairs. */
const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A reader would turn it into a line feed.
  '\r': '&#13;',
}

const escaped = (text: string): string =>
  text.replace(UNWRITABLE, '').replace(/[&<>"\r]/gu, (sign) => ENTITIES[sign] ?? sign)
