import { slug } from '@tienviitta/content-models/fields/field'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slugOf } from './slug-of.ts'

test.each([
  ['Asunnon vuokraaminen', 'asunnon-vuokraaminen'],
  ['Äiti, isä & Åke: töissä!', 'aiti-isa-ake-toissa'],
  ['  Kela – 3 tukea  ', 'kela-3-tukea'],
  ['Łódź straße', 'lodz-strasse'],
  ['الإيجار', ''],
])('“%s” becomes “%s”', (title, expected) => {
  expect(slugOf(title)).toBe(expected)
})

test('a long title is cut between words', () => {
  const made = slugOf('miten haen oleskelulupaa perhesiteen perusteella ja mitä tapahtuu sen jälkeen')
  expect(made).toBe('miten-haen-oleskelulupaa-perhesiteen-perusteella-ja-mita')
})

test('whatever the title, the slug is valid or empty', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (title) => {
      const made = slugOf(title)
      expect(made === '' || slug.safeParse(made).success).toBe(true)
      expect(slugOf(made)).toBe(made)
    }),
  )
})
