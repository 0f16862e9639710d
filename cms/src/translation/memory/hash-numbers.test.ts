import { textHash } from '@tienviitta/content-models/translation/text-hash'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HashNumbers } from './hash-numbers.ts'

test('every hash has the number that it was given last, however many there are', () => {
  const texts = fc.array(fc.tuple(fc.string(), fc.nat(1_000_000)), { maxLength: 3000, size: 'max' })
  fc.assert(
    fc.property(texts, (given) => {
      const [numbers, expected] = [new HashNumbers(), new Map<string, number>()]
      for (const [text, number] of given) {
        numbers.set(textHash(text), number)
        expected.set(textHash(text), number)
      }
      expect(numbers.all([...expected.keys()].join(''))).toEqual([...expected.values()])
      expect(numbers.get(textHash('none of these, because it is too long for chance'))).toBeUndefined()
    }),
    { numRuns: 20 },
  )
})

test('what is no hash is refused', () => {
  expect(() => new HashNumbers().set('short', 1)).toThrow('is not the hash of a text')
})
