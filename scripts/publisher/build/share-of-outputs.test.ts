import type { Output } from '@tienviitta/site/renderer'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pageGroups } from '../render/page-groups.ts'
import { shareOfOutputs } from './share-of-outputs.ts'

const languages = ['fi', 'sv', 'ar'] as const
const single: Output = { path: '/robots.txt', file: 'robots.txt' }

/** A site of some guides, with additions of municipalities, and offices. */
const site = fc
  .record({
    guides: fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 40 }),
    offices: fc.integer({ min: 0, max: 60 }),
  })
  .map(({ guides, offices }): Output[] => [
    single,
    ...guides.flatMap((additions, id) =>
      Array.from({ length: 1 + additions }, (_, addition) => pagesOf('guide', `${id}`, `${addition}`)).flat(),
    ),
    ...Array.from({ length: offices }, (_, id) => pagesOf('office', `${id}`, '')).flat(),
  ])

const pagesOf = (model: 'guide' | 'office', id: string, below: string): Output[] =>
  languages.map((language) => {
    const path = `/${language}/${model}s/${id}/${below}/`
    return { path, file: `${path.slice(1)}index.html`, language, document: { model, id } }
  })

const sharesOf = (outputs: readonly Output[], of: number): Output[][] =>
  Array.from({ length: of }, (_, index) => shareOfOutputs(outputs, { number: index + 1, of }))

const divided = fc.tuple(site, fc.integer({ min: 1, max: 30 }))

describe('the parts of a divided build', () => {
  it('have every output exactly once, into however many parts a site is divided', () => {
    fc.assert(
      fc.property(divided, ([outputs, of]) => {
        const paths = sharesOf(outputs, of)
          .flat()
          .map(({ path }) => path)
        expect(paths.toSorted()).toEqual(outputs.map(({ path }) => path).toSorted())
      }),
    )
  })

  it('are as long as each other, but for the pages of one group', () => {
    fc.assert(
      fc.property(divided, ([outputs, of]) => {
        const lengths = sharesOf(outputs, of).map(({ length }) => length)
        const largest = Math.max(...pageGroups(outputs).map(({ length }) => length))
        expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(largest)
      }),
    )
  })

  it('keep the pages of a guide together', () => {
    fc.assert(
      fc.property(divided, ([outputs, of]) => {
        const guides = sharesOf(outputs, of).map(
          (share) =>
            new Set(
              share.filter(({ document }) => document?.model === 'guide').map(({ document }) => document?.id),
            ),
        )
        const all = outputs.flatMap(({ document }) => (document?.model === 'guide' ? [document.id] : []))
        expect(guides.reduce((sum, { size }) => sum + size, 0)).toBe(new Set(all).size)
      }),
    )
  })

  it('come out even although a language has many pages: twenty machines are of use to three languages', () => {
    const outputs = Array.from({ length: 2000 }, (_, id) => pagesOf('office', `${id}`, '')).flat()
    const lengths = sharesOf(outputs, 20).map(({ length }) => length)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(330)
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(260)
  })
})
