import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { en } from './en/labels.ts'
import { fi } from './fi/labels.ts'
import { formatMessage } from './format-message.ts'
import { ADMIN_LANGUAGES, type LabelKey, type LabelText } from './label.ts'
import { messageIn } from './message.ts'
import { sv } from './sv/labels.ts'

type Ast = ReturnType<IntlMessageFormat['getAst']>

/** The types of a message's elements that stand for no value, and that of numbers (`TYPE` of the parser). */
const LITERAL = 0
const NUMBER = 2
const POUND = 7

/** The places of a message that want a value: those of numbers and plurals, and the others. */
function placesOf(parts: Ast): { name: string; isNumber: boolean }[] {
  return parts.flatMap((part) => {
    const type: number = part.type
    if (type === LITERAL || type === POUND || !('value' in part)) return []
    const isNumber = type === NUMBER || 'offset' in part
    const inside =
      'options' in part ? Object.values(part.options).flatMap(({ value }) => placesOf(value)) : []
    return [{ name: part.value, isNumber }, ...inside]
  })
}

const messages = Object.entries({ fi, sv, en } as Record<
  string,
  Readonly<Record<string, LabelText>>
>).flatMap(([language, texts]) =>
  Object.entries(texts).map(([key, [text]]) => {
    const message = new IntlMessageFormat(text, language, undefined, { ignoreTag: true })
    return { language, key, text, places: placesOf(message.getAst()) }
  }),
)
const namesOf = (places: readonly { name: string }[]): string[] =>
  [...new Set(places.map(({ name }) => name))].toSorted()

describe('every message in every language', () => {
  it('names the same values as in English', () => {
    const english = new Map(
      messages.filter(({ language }) => language === 'en').map(({ key, places }) => [key, namesOf(places)]),
    )
    for (const { language, key, places } of messages)
      expect([language, key, namesOf(places)]).toEqual([language, key, english.get(key)])
  })

  it('has its values where they belong, and nothing is left to fill in', () => {
    for (const { language, text, places } of messages) {
      for (const number of [0, 1, 2, 1234]) {
        const values = Object.fromEntries(
          places.map(({ name, isNumber }) => [name, isNumber ? number : `<${name}> O’Neil's #`]),
        )
        const filled = formatMessage(text, language, values)
        expect(filled).not.toMatch(/[{}]/u)
        for (const value of Object.values(values))
          if (typeof value === 'string') expect(filled).toContain(value)
      }
    }
  })

  it('is shown as it is written when it has no values', () => {
    for (const { text, language, places } of messages)
      if (places.length === 0) expect(formatMessage(text, language)).toBe(text)
  })
})

describe('a message', () => {
  it('counts and groups as its language does', () => {
    const counted = (key: LabelKey, n: number) =>
      ADMIN_LANGUAGES.map((language) => messageIn(key, language, { n }).replaceAll('\u00A0', ' '))
    expect(counted('coverage.words', 1)).toEqual(['1 sana', '1 ord', '1 word'])
    expect(counted('coverage.words', 0)).toEqual(['0 sanaa', '0 ord', '0 words'])
    expect(counted('coverage.words', 1340)).toEqual(['1 340 sanaa', '1 340 ord', '1,340 words'])
  })

  it('takes a value as it is, braces and angles too', () => {
    expect(messageIn('schedule.by', 'en', { name: "{what} <b>O'Neil</b> $&" })).toBe(
      "set by {what} <b>O'Neil</b> $&",
    )
  })

  it('is Finnish when the language is none of the admin', () => {
    expect(messageIn('coverage.title', undefined)).toBe(fi['coverage.title'][0])
  })

  it('names a value that is missing', () => {
    expect(() => messageIn('schedule.by', 'en')).toThrow('name')
  })
})
