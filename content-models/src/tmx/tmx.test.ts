import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languageOfTag } from './language-of-tag.ts'
import { MOST_UNITS, readTmx } from './read-tmx.ts'
import { TmxError } from './tmx-error.ts'
import { type TmxPair, tmxParts, writeTmx } from './write-tmx.ts'

const CREATED = '2026-11-24T01:05:00.123Z'
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

const tmx = (units: string, { srclang = 'fi', before = '' } = {}): Uint8Array =>
  bytes(
    `<?xml version="1.0"?>${before}<tmx version="1.4"><header creationtool="other" creationtoolversion="2" ` +
      `segtype="sentence" o-tmf="x" adminlang="en" srclang="${srclang}" datatype="plaintext"/>` +
      `<body>${units}</body></tmx>`,
  )
const unit = (source: string, value: string, [from, to] = ['fi', 'ar']): string =>
  `<tu><tuv xml:lang="${from}"><seg>${source}</seg></tuv><tuv xml:lang="${to}"><seg>${value}</seg></tuv></tu>`

function problemOf(file: Uint8Array): string {
  try {
    readTmx(file, 'ar')
  } catch (error) {
    if (error instanceof TmxError) return error.problem
    throw error
  }
  return 'taken'
}

describe('a written memory', () => {
  const pair: TmxPair = {
    source: 'Hae **lupaa** & lue [ohje](https://x.fi/?a=1&b=2) <heti>\nAsap',
    sourceLanguage: 'fi',
    value: 'قدّم **طلبًا** "الآن"',
    from: 'Työlupa & muut',
    by: 'Amira "A"',
    at: '2026-11-24T01:05:00.000Z',
  }

  test('is TMX 1.4 with one unit per pair', () => {
    const text = writeTmx([pair], 'ar', CREATED)
    expect(text).toContain('<tmx version="1.4">')
    expect(text).toContain('creationdate="20261124T010500Z"')
    expect(text).toContain('<tuv xml:lang="ar" changedate="20261124T010500Z" changeid="Amira &quot;A&quot;">')
    expect(text).toContain('<prop type="x-from">Työlupa &amp; muut</prop>')
  })

  test('is read back unchanged, rich text and facts included', () => {
    expect(readTmx(bytes(writeTmx([pair], 'ar', CREATED)), 'ar')).toEqual({ pairs: [pair], leftOut: {} })
  })

  test.each([[[]], [[[]]], [[[pair], [pair, { ...pair, source: 'b' }], [pair]]]])(
    'in parts is the same, byte for byte',
    async (batches: TmxPair[][]) => {
      const given = (async function* () {
        yield* await Promise.resolve(batches)
      })()
      let text = ''
      for await (const part of tmxParts(given, 'ar', CREATED)) text += part
      expect(text).toBe(writeTmx(batches.flat(), 'ar', CREATED))
    },
  )

  test('is read back unchanged, whatever it contains', () => {
    const words = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 60 })
      .map((text) =>
        text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, ''),
      )
      .map((text) => text.normalize('NFC').trim())
      .filter((text) => text !== '')
    const pairs = fc.array(
      fc.record({
        source: words,
        value: words,
        sourceLanguage: fc.constantFrom('fi' as const, 'en' as const),
      }),
    )
    fc.assert(
      fc.property(pairs, (given) => {
        const { pairs: read } = readTmx(bytes(writeTmx(given, 'zh-Hans', CREATED)), 'zh-Hans')
        expect(read).toEqual(given)
      }),
    )
  })

  test('leaves out characters that XML cannot write', () => {
    const text = writeTmx([{ source: 'a\u0000b\uD800c', sourceLanguage: 'fi', value: 'd' }], 'ar', CREATED)
    expect(readTmx(bytes(text), 'ar').pairs[0]?.source).toBe('abc')
  })
})

describe('a file from another tool', () => {
  const doctype = '<!DOCTYPE tmx SYSTEM "tmx14.dtd">'
  const taken = { source: 'Ovi', sourceLanguage: 'fi', value: 'باب' }

  test('may carry the declaration of TMX, which is never loaded', () => {
    expect(readTmx(tmx(unit('Ovi', 'باب'), { before: doctype }), 'ar').pairs).toEqual([taken])
  })

  test('may name languages by region and take any text as the source', () => {
    const units = unit('Ovi', 'باب', ['fi-FI', 'ar-SA']) + unit('Ikkuna', 'نافذة', ['FI_FI', 'AR'])
    const { pairs } = readTmx(tmx(units, { srclang: '*all*' }), 'ar')
    expect(pairs.map(({ source }) => source)).toEqual(['Ovi', 'Ikkuna'])
  })

  test('may be in UTF-16, as older tools write it', () => {
    const text = new TextDecoder().decode(tmx(unit('Ovi', 'باب'))).replace('?>', ' encoding="UTF-16"?>')
    const little = Buffer.from(`\uFEFF${text}`, 'utf16le')
    expect(readTmx(little, 'ar').pairs).toEqual([taken])
    expect(readTmx(Buffer.from(little).swap16(), 'ar').pairs).toEqual([taken])
  })

  test('may have inline codes: tags go, text and our own marks stay', () => {
    const source =
      'Lue <bpt i="1">&lt;a href="x"&gt;</bpt>tämä <hi>ohje</hi><ept i="1">&lt;/a&gt;</ept><ph>&lt;br/&gt;</ph>, ' +
      '<it pos="begin">**</it>heti<it pos="end">**</it><ph>alt="<sub>Kuva</sub>"</ph>.'
    expect(readTmx(tmx(unit(source, 'اقرأ')), 'ar').pairs[0]?.source).toBe('Lue tämä ohje, **heti**Kuva.')
  })

  test('loses marks of direction, which none of our texts may have', () => {
    expect(readTmx(tmx(unit('Ovi', '&#x200F;باب&#x202C;\u200E')), 'ar').pairs[0]?.value).toBe('باب')
  })

  test('units that lack the wanted languages or are too long are counted by reason', () => {
    const units = [
      unit('Ovi', 'باب'),
      unit('Ovi', 'дверь', ['fi', 'ru']),
      unit('Tür', 'باب', ['de', 'ar']),
      unit('Ovi', ' '),
      unit('x'.repeat(20_001), 'باب'),
      '<tu/>',
    ]
    const { pairs, leftOut } = readTmx(tmx(units.join('')), 'ar')
    expect(pairs).toHaveLength(1)
    expect(leftOut).toEqual({ 'no-target': 2, 'no-source': 2, 'too-long': 1 })
  })

  test.each([
    ['fi-FI', 'fi'],
    ['zh_CN', 'zh-Hans'],
    ['zh-TW', undefined],
    ['ku', 'kmr'],
    ['ckb-IQ', 'ckb'],
    ['fi-simple', 'fi-simple'],
    ['not a tag', undefined],
    ['', undefined],
  ])('“%s” is our language %s', (tag, language) => {
    expect(languageOfTag(tag)).toBe(language)
  })
})

describe('a hostile or wrong file is refused', () => {
  const subset = (declarations: string, text = '&a;') =>
    tmx(unit(text, 'باب'), { before: `<!DOCTYPE tmx SYSTEM "tmx14.dtd" [${declarations}]>` })
  const nested = '<hi>'.repeat(200_000) + '</hi>'.repeat(200_000)

  test.each<[string, string, Uint8Array]>([
    ['an external entity', 'declarations', subset('<!ENTITY a SYSTEM "file:///etc/passwd">')],
    ['entities that multiply', 'declarations', subset('<!ENTITY b "bb"><!ENTITY a "&b;&b;">')],
    ['a parameter entity', 'declarations', subset('<!ENTITY % a SYSTEM "https://x.example/a.dtd"> %a;', 'x')],
    ['an empty internal subset', 'declarations', subset('', 'x')],
    [
      'a document type elsewhere',
      'declarations',
      tmx('', { before: '<!DOCTYPE tmx SYSTEM "https://x.example/tmx14.dtd">' }),
    ],
    [
      'a document type of its own',
      'declarations',
      tmx('', { before: '<!DOCTYPE tmx PUBLIC "-//x//y" "tmx14.dtd">' }),
    ],
    [
      'two document types',
      'declarations',
      tmx('', { before: '<!DOCTYPE tmx SYSTEM "tmx14.dtd">'.repeat(2) }),
    ],
    ['an entity that is not declared', 'not-xml', tmx(unit('&a;', 'باب'))],
    ['elements within elements by the thousand', 'not-tmx', tmx(unit(nested, 'باب'))],
    ['an end that is missing', 'not-xml', tmx(unit('Ovi', 'باب')).slice(0, -8)],
    ['an attribute that stands twice', 'not-xml', tmx('<tu a="1" a="2"/>')],
    ['another kind of XML', 'not-tmx', bytes('<xliff version="1.2"/>')],
    ['no header', 'not-tmx', bytes('<tmx version="1.4"><body/></tmx>')],
    ['no body', 'not-tmx', bytes('<tmx version="1.4"><header srclang="fi"/></tmx>')],
    ['an empty file', 'not-xml', bytes('')],
    ['a zip archive', 'encoding', new Uint8Array([0x50, 0x4b, 3, 4, 0xff, 0xfe, 0xc0, 0x80])],
    ['another encoding', 'encoding', bytes('<?xml version="1.0" encoding="ISO-8859-1"?><tmx/>')],
    [
      'an encoding that is not the declared one',
      'encoding',
      bytes('<?xml version="1.0" encoding="UTF-16"?><tmx/>'),
    ],
    ['a file of more than 10 MB', 'too-large', new Uint8Array(10 * 1024 * 1024 + 1).fill(32)],
    ['more units than can be read', 'too-many', tmx('<tu/>'.repeat(MOST_UNITS + 1))],
  ])('%s: %s', (_, problem, file) => {
    expect(problemOf(file)).toBe(problem)
  })

  test('with a sentence that says what is wrong', () => {
    expect(() => readTmx(bytes('<tmx>\n<header></tmx>'), 'ar')).toThrow('not well-formed XML (line 2)')
    expect(() => readTmx(tmx('<tu/>'.repeat(MOST_UNITS + 1)), 'ar')).toThrow('too many texts: at most 50000.')
  })
})
