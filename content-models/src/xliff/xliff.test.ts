import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../languages/registry.ts'
import { MODEL_NAMES } from '../models/model-name.ts'
import { parseRichText, printRichText } from '../rich-text/rich-text.ts'
import { textHash } from '../translation/text-hash.ts'
import { XLIFF_STATES, type XliffExchange, type XliffFile, type XliffUnit } from './exchange.ts'
import { readXliff } from './read-xliff.ts'
import { xliffText } from './write-xliff.ts'
import { XliffError, faultSentence } from './xliff-fault.ts'

const unit = (change: Partial<XliffUnit> = {}): XliffUnit => ({
  id: 'title',
  kind: 'line',
  label: 'Title',
  source: 'Asunto',
  sourceHash: textHash('Asunto'),
  target: 'سكن',
  state: 'translated',
  notes: [],
  ...change,
})
const file = (units: XliffUnit[] = [unit()], change: Partial<XliffFile> = {}): XliffFile => ({
  model: 'guide',
  document: '0123456789abcdef01234567',
  title: 'Asunto',
  sourceLanguage: 'fi',
  targetLanguage: 'ar',
  units,
  ...change,
})
const written = (...units: XliffUnit[]) => xliffText({ files: [file(units)] })

const pieces = [
  ']]>',
  '&',
  '<',
  '>',
  '"',
  "'",
  'العربية',
  '😀',
  '\u00A0',
  '\u200C',
  'e\u0301',
  ' ',
  'a',
  '\\',
  '*',
  '[',
  '-',
  '&#0;',
]
const words = fc
  .array(fc.constantFrom(...pieces, '{0}'), { minLength: 1, maxLength: 12 })
  .map((parts) => `x${parts.join('')}x`)
  // Markup as words is refused on purpose.
  .filter((text) => !/<\/?[a-z]|<!/iu.test(text))
const lines = fc
  .array(words, { minLength: 1, maxLength: 3 })
  .chain((parts) => fc.constantFrom('\n', '\r\n', '\r', '\n\n').map((between) => parts.join(between)))
const rich = words.map((text) =>
  printRichText(
    parseRichText(printRichText([{ type: 'paragraph', content: [{ type: 'text', text, bold: false }] }])),
  ),
)
const kindAndTexts = fc.oneof(
  fc.record({ kind: fc.constant('line' as const), source: words, target: words, old: words }),
  fc.record({ kind: fc.constant('text' as const), source: lines, target: lines, old: lines }),
  fc.record({ kind: fc.constant('rich' as const), source: rich, target: rich, old: rich }),
)
const someUnit = fc
  .record({
    texts: kindAndTexts,
    id: fc.stringMatching(/^[a-z]{1,8}(\.[a-z0-9-]{1,6}){0,3}$/u),
    label: words,
    state: fc.constantFrom(...XLIFF_STATES.slice(1)),
    notes: fc.array(lines, { maxLength: 2 }),
    maximum: fc.option(fc.integer({ min: 1, max: 10_000 }), { nil: undefined }),
    hasTarget: fc.boolean(),
    hasBefore: fc.boolean(),
  })
  .map(
    ({ texts: { kind, source, target, old }, state, maximum, hasTarget, hasBefore, ...rest }): XliffUnit => ({
      ...rest,
      kind,
      source,
      sourceHash: textHash(source),
      state: hasTarget ? state : 'needs-translation',
      ...(hasTarget ? { target, targetHash: textHash(target) } : {}),
      ...(maximum === undefined ? {} : { maximum }),
      ...(hasBefore ? { before: { source: old, target } } : {}),
    }),
  )
const someFile = fc
  .record({
    model: fc.constantFrom(...MODEL_NAMES),
    document: fc.stringMatching(/^[0-9a-f]{24}$/u),
    title: words,
    languages: fc.uniqueArray(fc.constantFrom(...LANGUAGES.map(({ tag }) => tag)), {
      minLength: 2,
      maxLength: 2,
    }),
    units: fc.uniqueArray(someUnit, { selector: ({ id }) => id, maxLength: 5 }),
  })
  .map(({ languages: [sourceLanguage = 'fi', targetLanguage = 'ar'], ...rest }): XliffFile => ({
    ...rest,
    sourceLanguage,
    targetLanguage,
  }))
const exchanges: fc.Arbitrary<XliffExchange> = fc
  .uniqueArray(someFile, { selector: ({ document }) => document, minLength: 1, maxLength: 3 })
  .map((files) => ({ files }))

/** In XML every line break is `\n`. */
const oneLineBreak = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value).replace(/\\r(?:\\n)?/gu, '\\n')) as T

describe('an exchange', () => {
  test('is the same after writing and reading, whatever its texts contain', () => {
    fc.assert(
      fc.property(exchanges, (exchange) => {
        const text = xliffText(exchange)
        const key = ({ model, document }: XliffFile) => `${model}/${document}`
        const files = exchange.files.toSorted((one, other) => (key(one) < key(other) ? -1 : 1))
        const expected = files.map((each) => ({ ...oneLineBreak(each), refused: [] }))
        expect(readXliff(text).files).toEqual(expected)
        expect(xliffText({ files: exchange.files.toReversed() })).toBe(text)
      }),
      { numRuns: 300 },
    )
  })

  test('says in XLIFF’s terms what each text is', () => {
    const text = written(
      unit({ id: 'new', target: undefined, state: 'needs-translation' }),
      unit({
        id: 'old',
        state: 'needs-adaptation',
        maximum: 200,
        before: { source: 'Koti', target: 'بيت' },
        notes: ['asunto = سكن'],
      }),
    )
    expect(text).toContain(
      '<file original="guide/0123456789abcdef01234567" source-language="fi" target-language="ar"',
    )
    expect(text).toContain('<target state="needs-adaptation">سكن</target>')
    expect(text).toContain('maxwidth="200" size-unit="char"')
    expect(text).toContain('<note from="developer">asunto = سكن</note>')
    expect(text).toMatch(/<alt-trans [^>]*>\s*<source>Koti<\/source>\s*<target>بيت<\/target>/u)
    expect(text.match(/<target/gu)).toHaveLength(2)
  })

  test('leaves out rich text that cannot be read, and stays well-formed with any character', () => {
    const text = written(
      unit({ id: 'bad', kind: 'rich', source: 'not **closed' }),
      unit({ id: 'half', kind: 'rich', source: 'a', target: '[x' }),
      unit({ id: 'odd', source: 'a\uD800\u0000\uFFFF' }),
    )
    const [read] = readXliff(text).files
    expect(read?.units.map(({ id, target }) => [id, target])).toEqual([
      ['half', undefined],
      ['odd', 'سكن'],
    ])
  })
})

describe('a file from other tools', () => {
  test('is read whatever its prefixes, groups, states and spelling of languages', () => {
    const text = written(unit())
      .replace('xmlns="', 'xmlns:q="')
      .replaceAll(/<(\/?)(xliff|file|header|body|trans-unit|source|target|note)\b/gu, '<$1q:$2')
      .replaceAll('tv:', 'z:')
      .replace('xmlns:tv', 'xmlns:z')
      .replace('target-language="ar"', 'target-language="AR-eg"')
      .replace('state="translated"', 'state="signed-off"')
      .replace('<q:trans-unit', '<q:group><q:trans-unit')
      .replace('</q:trans-unit>', '<seg-source>x</seg-source></q:trans-unit></q:group>')
    expect(readXliff(text).files).toEqual([{ ...file(), refused: [] }])
  })

  test('may hold CDATA, comments, processing instructions and a byte order mark', () => {
    const text = `\uFEFF${written(unit())}`.replace('>سكن<', '><![CDATA[a & b]]><!-- no --><?pi x?> c<')
    expect(readXliff(text).files[0]?.units[0]?.target).toBe('a & b c')
  })
})

const body = (change: (text: string) => string): string => change(written(unit()))

describe('a wrong file is refused with a sentence that says what to do', () => {
  test.each<[string, string, RegExp]>([
    ['nothing', '', /is empty/u],
    ['blank', ' \n', /is empty/u],
    ['no XML', 'Dear customer,', /well-formed XML at line 1/u],
    ['cut off', body((text) => text.slice(0, -40)), /well-formed XML at line \d+/u],
    ['a NUL', body((text) => text.replace('سكن', 'a\0b')), /well-formed XML at line 10/u],
    ['a NUL as a reference', body((text) => text.replace('سكن', '&#0;')), /well-formed XML at line 10/u],
    ['an unknown entity', body((text) => text.replace('سكن', '&lol;')), /well-formed XML at line 10/u],
    [
      'a DOCTYPE',
      body((text) => text.replace('<xliff', '<!DOCTYPE xliff SYSTEM "x.dtd"><xliff')),
      /DOCTYPE/u,
    ],
    ['an unknown prefix', body((text) => text.replace('xmlns:tv', 'xmlns:xx')), /well-formed XML at line 8/u],
    ['deep nesting', '<a>'.repeat(60), /more than 50 deep/u],
    ['hidden deep nesting', '<a>/>'.repeat(100_000), /more than 50 deep/u],
    ['many elements', `<a>${'<b/>'.repeat(200_001)}</a>`, /more than 200000 elements/u],
    ['great length', `<a>${'b'.repeat(5_000_001)}</a>`, /larger than/u],
    ['another root', '<html/>', /begins with <html>/u],
    ['XLIFF 2.0', body((text) => text.replace('version="1.2"', 'version="2.0"')), /is XLIFF 2.0/u],
    ['XLIFF 1.1', body((text) => text.replace('version="1.2"', 'version="1.1"')), /is XLIFF 1.1/u],
    [
      'another namespace',
      body((text) => text.replace('xliff:document:1.2', 'xliff:document:1.1')),
      /document:1\.1/u,
    ],
    ['no version', body((text) => text.replace('version="1.2"', '')), /does not say which version/u],
    ['no file', xliffText({ files: [] }), /holds no documents/u],
    [
      'no original',
      body((text) => text.replace(/original="[^"]*"/u, '')),
      /“original” of <file> is missing \(line 3\)/u,
    ],
    ['no target language', body((text) => text.replace('target-language="ar"', '')), /“target-language”/u],
    ['an unknown language', body((text) => text.replace('"ar"', '"tlh"')), /“tlh” \(line 3\) is none/u],
    ['one language', body((text) => text.replace('"ar"', '"fi"')), /both fi/u],
    ['another product', body((text) => text.replace(/guide\/[0-9a-f]+/u, 'strings.xml')), /“strings.xml”/u],
    ['another model', body((text) => text.replace('guide/', 'recipe/')), /no document of this site/u],
    ['a double unit', written(unit(), unit()), /“title” stands twice .*line \d+/u],
    ['a double document', xliffText({ files: [file(), file()] }), /stands twice in ar/u],
  ])('%s', (_, text, message) => {
    expect(() => readXliff(text)).toThrow(XliffError)
    expect(() => readXliff(text)).toThrow(message)
  })
})

describe('a wrong unit is refused and the others are accepted', () => {
  const good = unit({ id: 'good' })
  test.each<[string, (text: string) => string, RegExp]>([
    ['no hash', (text) => text.replace(/ tv:source-hash="[^"]*"/u, ''), /mark of the source text/u],
    [
      'a damaged hash',
      (text) => text.replace(/source-hash="./u, 'source-hash="!'),
      /mark of the source text/u,
    ],
    ['no kind', (text) => text.replace(' restype="x-line"', ''), /kind of text/u],
    ['no id', (text) => text.replace(' id="title"', ''), /no id/u],
    ['no source', (text) => text.replace('<source>Asunto</source>', ''), /source text is missing/u],
    ['a bidi control', (text) => text.replace('سكن', 'a\u202Eb'), /U\+202E/u],
    ['a C1 control', (text) => text.replace('سكن', 'a&#x85;b'), /U\+0085/u],
    ['great length', (text) => text.replace('سكن', 'x'.repeat(20_001)), /longer than 20000/u],
    ['a code in plain text', (text) => text.replace('سكن', '<g id="1" ctype="bold">x</g>'), /holds codes/u],
    ['an unknown element', (text) => text.replace('سكن', '<ph id="1">x</ph>'), /<ph>/u],
    ['HTML as words', (text) => text.replace('سكن', '&lt;img src=x onerror=alert(1)&gt;'), /<img src=x/u],
  ])('%s', (_, change, message) => {
    const [read] = readXliff(change(written(unit(), good))).files
    expect(read?.units).toEqual([good])
    expect(read?.refused).toHaveLength(1)
    const [refused] = read?.refused ?? []
    expect(refused && faultSentence(refused.fault)).toMatch(message)
  })
})
