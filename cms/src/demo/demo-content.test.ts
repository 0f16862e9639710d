import { describe, expect, test } from 'vitest'
import { FULL_LANGUAGES, translationProblems } from './check-demo.ts'
import { readDemo } from './read-demo.ts'

const demo = await readDemo()

describe('the demo content', () => {
  test('is made of valid documents that name each other', () => {
    expect(demo.problems).toEqual([])
    const count = (model: string): number =>
      demo.documents.filter(({ document }) => document.model === model).length
    expect(count('guide')).toBeGreaterThanOrEqual(24)
    expect(count('office')).toBeGreaterThanOrEqual(10)
    expect(count('event')).toBeGreaterThanOrEqual(16)
    expect(count('term')).toBeGreaterThanOrEqual(30)
  })

  test.each(FULL_LANGUAGES)('is complete in %s, with every number, address and link', (language) => {
    expect(demo.documents.flatMap((document) => translationProblems(document, [language]))).toEqual([])
  })

  test('sums up each guide in at most 60 words', () => {
    const long = demo.documents.flatMap(({ document }) =>
      document.model === 'guide' && document.summary.split(/\s+/u).length > 60 ? [document.slug] : [],
    )
    expect(long).toEqual([])
  })
})
