import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Amounts } from '../coverage.ts'
import { type CellAmounts, partsOf, partsOfTranslation, sumOf } from './amounts.ts'

const same = (count: number): Amounts => ({ documents: count, units: count, words: count })
const cellOf = (all: number, published: number, review: number, outdated: number, missing: number) => ({
  all: same(all),
  published: same(published),
  review: same(review),
  outdated: same(outdated),
  missing: same(missing),
})
const anyCount = fc.nat({ max: 1_000_000 })
const anyCell = fc.tuple(anyCount, anyCount, anyCount, anyCount, anyCount).map((counts) => cellOf(...counts))

const percents = (cell: CellAmounts) =>
  Object.fromEntries(partsOf(cell, 'words').map(({ name, percent }) => [name, percent]))

describe('partsOf', () => {
  it('gives each part its share, and what is left to the work in progress', () => {
    expect(percents(cellOf(200, 100, 10, 20, 40))).toEqual({
      published: 50,
      review: 5,
      working: 15,
      outdated: 10,
      missing: 20,
    })
  })

  it('fills the bar to 100 percent, whatever is counted twice', () => {
    fc.assert(
      fc.property(anyCell, (cell) => {
        const parts = partsOf(cell, 'documents')
        const filled = parts.reduce((sum, { percent }) => sum + percent, 0)
        expect(filled).toBeCloseTo(parts.every(({ amount }) => amount === 0) ? 0 : 100, 6)
      }),
    )
  })
})

describe('partsOfTranslation', () => {
  const translation = { done: 8, drafts: 3, outdated: 1, missing: 2 }

  it('counts what is done as published only when the translation is', () => {
    const amounts = (step: 'translating' | 'published') =>
      Object.fromEntries(
        partsOfTranslation({ ...translation, step }).map(({ name, amount }) => [name, amount]),
      )
    expect(amounts('published')).toEqual({ published: 5, review: 3, working: 0, outdated: 1, missing: 2 })
    expect(amounts('translating')).toEqual({ published: 0, review: 3, working: 5, outdated: 1, missing: 2 })
  })
})

describe('sumOf', () => {
  it('adds up cells', () => {
    expect(sumOf([cellOf(10, 5, 1, 2, 2), cellOf(1, 1, 0, 0, 0)])).toEqual(cellOf(11, 6, 1, 2, 2))
    expect(sumOf([])).toEqual(cellOf(0, 0, 0, 0, 0))
  })
})
