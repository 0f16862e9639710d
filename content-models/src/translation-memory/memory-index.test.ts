import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { similarity } from '../text-difference/text-difference.ts'
import { likeness } from './likeness.ts'
import { MemoryIndex, type MemoryPair } from './memory-index.ts'
import { LEAST_PERCENT } from './source-index.ts'

const pair = (source: string, value: string, at = '2026-01-01T00:00:00.000Z'): MemoryPair => ({
  key: `${source}=${value}`,
  source,
  sourceLanguage: 'fi',
  value,
  from: 'Ohje',
  at,
})

function indexOf(...pairs: MemoryPair[]): MemoryIndex {
  const index = new MemoryIndex()
  for (const each of pairs) index.add(each)
  return index
}

const found = (index: MemoryIndex, source: string, limit?: number) =>
  index.lookUp(source, { limit }).map(({ pair: { value }, percent }) => [value, percent])

describe('a look-up', () => {
  test('finds the same text exactly, however it was typed', () => {
    const index = indexOf(pair('Hae lupaa ennen kuin matkustat.', 'Apply first.'))
    expect(found(index, '  Hae lupaa ennen kuin matkustat.\n')).toEqual([['Apply first.', 100]])
    const typed = indexOf(pair('Ällistyttävää'.normalize('NFD'), 'Amazing'))
    expect(found(typed, 'Ällistyttävää')).toEqual([['Amazing', 100]])
  })

  test('gives exact texts first, then the most alike, and nothing below 60 per cent', () => {
    const index = indexOf(
      pair('Varaa aika poliisin verkosta.', 'on the website'),
      pair('Varaa aika poliisin toimistosta.', 'at the office'),
      pair('Varaa aika poliisin toimistosta hyvissä ajoin.', 'at the office in good time'),
      pair('Kirjastokortti on maksuton.', 'The library card is free.'),
    )
    expect(found(index, 'Varaa aika poliisin toimistosta.')).toEqual([
      ['at the office', 100],
      ['at the office in good time', 82],
      ['on the website', 65],
    ])
    expect(found(index, 'Tämä on aivan muuta.')).toEqual([])
  })

  test('finds the same sentence with another number, and never calls it the same', () => {
    const index = indexOf(pair('280 euroa', '280 euros'), pair('Klo 9.30–16.00', '9.30 am to 4 pm'))
    expect(found(index, '281 euroa')).toEqual([['280 euros', 80]])
    expect(found(index, 'Klo 10.00–15.00')).toEqual([['9.30 am to 4 pm', 60]])
    expect(found(index, '280 euroa')).toEqual([['280 euros', 100]])
  })

  test('offers only the last approved translation of a source', () => {
    const index = indexOf(
      pair('Kela', 'a better word', '2026-03-01T00:00:00.000Z'),
      pair('Kela', 'a wrong word', '2025-03-01T00:00:00.000Z'),
      pair('Kela', 'of unknown age', ''),
    )
    expect(found(index, 'Kela')).toEqual([['a better word', 100]])
    index.remove('Kela=a better word')
    expect(found(index, 'Kela')).toEqual([['a wrong word', 100]])
  })

  test('gives no translation twice, and only the newest of equally similar ones', () => {
    const index = indexOf(
      pair('Lue ohje A', 'Read it', '2026-01-02T00:00:00.000Z'),
      pair('Lue ohje B', 'Read it', '2026-01-01T00:00:00.000Z'),
      pair('Lue ohje C', 'Read this', '2026-01-03T00:00:00.000Z'),
    )
    expect(found(index, 'Lue ohje D').map(([value]) => value)).toEqual(['Read this', 'Read it'])
    expect(found(index, 'Lue ohje D', 1).map(([value]) => value)).toEqual(['Read this'])
  })

  test('a pair that is added again replaces the earlier one', () => {
    const index = indexOf({ ...pair('Ovi', 'Gate'), key: 'a' }, { ...pair('Ovi', 'Door'), key: 'a' })
    expect(found(index, 'Ovi')).toEqual([['Door', 100]])
    expect(index.size).toBe(1)
  })
})

const word = fc.constantFrom(
  'hae',
  'lupa',
  'Kela',
  'euroa',
  '280',
  '281',
  '9.30',
  'ja',
  '.',
  ',',
  'poliisi',
  '12',
)
const text = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '))
const pairs = fc.uniqueArray(
  fc.record({
    key: fc.uuid(),
    source: text,
    sourceLanguage: fc.constant('fi' as const),
    value: fc.string({ minLength: 1, maxLength: 4 }),
    from: fc.constant(''),
    at: fc.constantFrom('', '2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z'),
  }),
  { selector: ({ key }) => key, maxLength: 30 },
)

describe('for any pairs', () => {
  test('whatever was added last is found by its exact source', () => {
    fc.assert(
      fc.property(pairs, text, (given, source) => {
        const index = indexOf(...given, pair(source, 'mine', '2027-01-01T00:00:00.000Z'))
        expect(index.lookUp(source)[0]).toMatchObject({ percent: 100, pair: { source, value: 'mine' } })
      }),
    )
  })

  test('the order of adding does not matter', () => {
    fc.assert(
      fc.property(pairs, text, (given, source) => {
        expect(indexOf(...given.toReversed()).lookUp(source)).toEqual(indexOf(...given).lookUp(source))
      }),
    )
  })

  test('what was removed is not found, and the rest are found as if it had never existed', () => {
    fc.assert(
      fc.property(pairs, pairs, text, (kept, removed, source) => {
        const index = indexOf(...kept, ...removed)
        for (const { key } of removed) index.remove(key)
        expect(index.lookUp(source)).toEqual(indexOf(...kept).lookUp(source))
        expect(index.size).toBe(kept.length)
      }),
    )
  })

  test('the best match is found, although only a few texts are compared', () => {
    fc.assert(
      fc.property(pairs, text, (given, source) => {
        const best = Math.max(0, ...given.map((each) => likeness(each.source, source)))
        const first = indexOf(...given).lookUp(source)[0]
        expect(first?.percent).toBe(best >= LEAST_PERCENT ? best : undefined)
      }),
    )
  })

  test('a likeness is at least the similarity, and 100 only for equal texts', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const percent = likeness(one, other)
        expect(percent).toBeGreaterThanOrEqual(Math.floor(100 * similarity(one, other)))
        expect(percent === 100).toBe(one === other)
      }),
    )
  })
})
