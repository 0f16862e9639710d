import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { LANGUAGES, type LanguageTag, language } from '@tienviitta/content-models/languages/registry'
import { CATALOGS, type Catalog, type MessageKey } from './catalogs.ts'

const keys = Object.keys(CATALOGS.en) as MessageKey[]
const tags: LanguageTag[] = LANGUAGES.map((row) => row.tag)

/** The parts of a parsed ICU message that the tests look at. */
interface Part {
  type: number
  value: string
  pluralType?: string
  options?: Record<string, { value: Part[] }>
}

const partsOf = (tag: LanguageTag, key: MessageKey): Part[] =>
  new IntlMessageFormat(CATALOGS[tag][key], language(tag).format).getAst() as Part[]

function* allParts(parts: readonly Part[]): Generator<Part> {
  for (const part of parts) {
    yield part
    for (const option of Object.values(part.options ?? {})) yield* allParts(option.value)
  }
}

/** Names of values in a message: everything but literal text (0) and the number sign (7). */
const placeholders = (tag: LanguageTag, key: MessageKey): string[] =>
  [
    ...new Set(
      [...allParts(partsOf(tag, key))]
        .filter(({ type }) => type !== 0 && type !== 7)
        .map(({ value }) => value),
    ),
  ].sort()

describe.each(tags)('the interface texts in %s', (tag) => {
  const catalog: Catalog = CATALOGS[tag]

  test('has every key, and no other', () => {
    expect(Object.keys(catalog).sort()).toEqual([...keys].sort())
  })

  test('has no empty text', () => {
    expect(keys.filter((key) => catalog[key].trim() === '')).toEqual([])
  })

  test('has the placeholders of the English texts', () => {
    const wrong = keys.filter((key) => placeholders(tag, key).join() !== placeholders('en', key).join())
    expect(wrong).toEqual([])
  })

  test('has a form for every plural category of the language', () => {
    const needed = new Intl.PluralRules(language(tag).format).resolvedOptions().pluralCategories
    for (const key of keys) {
      for (const { pluralType, options } of allParts(partsOf(tag, key))) {
        if (pluralType === 'cardinal')
          expect(Object.keys(options ?? {}), `${tag} ${key}`).toEqual(expect.arrayContaining(needed))
      }
    }
  })

  test.skipIf(tag === 'en')('is translated: no text of more than three words is the English one', () => {
    const words = (text: string): number => text.split(/\s+/u).length
    expect(keys.filter((key) => words(CATALOGS.en[key]) > 3 && catalog[key] === CATALOGS.en[key])).toEqual([])
  })
})
