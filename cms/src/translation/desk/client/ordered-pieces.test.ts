import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { needsOrder, orderedPieces, withJoinedNumbers } from './ordered-pieces.ts'

const isolated = (text: string): string[] =>
  orderedPieces(text)
    .filter(({ isIsolated }) => isIsolated)
    .map(({ text: piece }) => piece)

describe('orderedPieces', () => {
  test.each([
    ['اتصل بالرقم 02 5540 1234 الآن', ['02 5540 1234']],
    ['رقم +358 2 5540 1234.', ['+358 2 5540 1234']],
    ['من 9.30–16.00 كل يوم', ['9.30–16.00']],
    ['اكتب إلى neuvonta@turku.fi.', ['neuvonta@turku.fi']],
    ['انظر https://www.kela.fi/asumistuki?a=1، ثم', ['https://www.kela.fi/asumistuki?a=1']],
    ['العنوان Linnankatu 23 A, 20100 Turku.', ['Linnankatu 23 A, 20100 Turku']],
    ['لا شيء هنا', []],
  ])('%s', (text, expected) => {
    expect(isolated(text)).toEqual(expected)
  })

  test('the pieces together are the text', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            'ا',
            'ب',
            ' ',
            '0',
            '1',
            '2',
            '+',
            '–',
            '.',
            ':',
            '/',
            '@',
            'k',
            'fi',
            ',',
            '€',
            '(',
          ),
        }),
        (text) => {
          expect(
            orderedPieces(text)
              .map(({ text: piece }) => piece)
              .join(''),
          ).toBe(text)
        },
      ),
    )
  })
})

test('only numbers in groups, signs before numbers and addresses need order', () => {
  expect(needsOrder('عام 2026')).toBe(false)
  expect(needsOrder('02 5540')).toBe(true)
  expect(needsOrder('+358')).toBe(true)
})

test('a field gets no-break spaces inside numbers only, and keeps its length', () => {
  expect(withJoinedNumbers('رقم 02 5540 1234 الآن')).toBe('رقم 02\u00A05540\u00A01234 الآن')
  fc.assert(fc.property(fc.string(), (text) => withJoinedNumbers(text).length === text.length))
})
