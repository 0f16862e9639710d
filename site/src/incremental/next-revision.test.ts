import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EVERY_PAGE } from '../testing/every-page.ts'
import { EXAMPLE_CLOCK, exampleDocuments, exampleSite } from '../testing/example-snapshot.ts'
import '../page-models/every-query.ts'
import type { Page } from '../page-models/page.ts'
import { Dependents } from './dependents.ts'
import { eagerRevision, lazyRevision } from './next-revision.ts'
import { MemoTable, resultsUsedLast } from './memo-table.ts'
import { type Site, siteOf } from './site.ts'

const HOUR = 3_600_000
const RUNS = process.env.TEST_LONG === 'yes' ? 25 : 8
const documents = exampleDocuments()
const pages = Object.entries(EVERY_PAGE)

/**
 * What may happen to a site: documents come and go, the clock moves on or back; a revision is settled, or given up so
 * that the next one follows the one before it.
 */
const states = fc.array(
  fc.record({
    absent: fc.uniqueArray(fc.nat({ max: documents.length - 1 }), { maxLength: 4 }),
    hours: fc.integer({ min: -48, max: 1000 }),
    isGivenUp: fc.boolean(),
    isSettled: fc.boolean(),
  }),
  { minLength: 1, maxLength: 4 },
)

/** A query ran twice in one revision and ended with its first result: its dependents had to be verified all the same. */
const twice = [
  { absent: [7, 8], hours: 0, isGivenUp: false, isSettled: false },
  { absent: [], hours: 0, isGivenUp: false, isSettled: false },
]

const freshSite = ({ absent, hours }: { absent: readonly number[]; hours: number }): Site =>
  exampleSite(
    documents.filter((_, index) => !absent.includes(index)),
    EXAMPLE_CLOCK + hours * HOUR,
  )

it.each([1, 7, 50])('a site that keeps only %i memos has the pages of one that keeps all', (kept) => {
  const { snapshot, clock, baseUrl } = exampleSite()
  const forgetful = siteOf(snapshot, clock, baseUrl, new MemoTable(undefined, resultsUsedLast(kept)))
  const site = exampleSite()
  for (const language of ['ar', 'fi', 'ar'] as const) {
    for (const [name, make] of pages) expect(make(forgetful, language), name).toEqual(make(site, language))
  }
})

describe('a later revision', () => {
  it.each([
    ['eager', eagerRevision],
    ['lazy', lazyRevision],
  ])('%s, has the pages of a site without memos', (_which, after) => {
    fc.assert(
      fc.property(states, (steps) => {
        let site = exampleSite()
        for (const [, make] of pages) make(site, 'ar')
        for (const step of steps) {
          const fresh = freshSite(step)
          const next = after(site, fresh.snapshot, fresh.clock)
          for (const [name, make] of pages) expect(make(next, 'ar'), name).toEqual(make(fresh, 'ar'))
          if (step.isGivenUp) continue
          site = next
          if (step.isSettled) site.memos.settle()
        }
      }),
      { numRuns: RUNS, examples: [[twice]] },
    )
  })

  it('has the same pages where its change affects none of their dependencies', () => {
    fc.assert(
      fc.property(states, (steps) => {
        const known = new Map<string, Page<unknown>>()
        const dependents = new Dependents()
        const learn = (name: string, page: Page<unknown>): void => {
          known.set(name, page)
          dependents.add(name, page.dependencies)
        }
        let site = exampleSite()
        for (const [name, make] of pages) learn(name, make(site, 'ar'))
        for (const step of steps) {
          const fresh = freshSite(step)
          site = eagerRevision(site, fresh.snapshot, fresh.clock)
          const { change } = site
          const affected = change && dependents.affectedBy(change, (name) => known.get(name)?.dependencies)
          for (const [name, make] of pages) {
            const now = make(fresh, 'ar')
            if (affected?.has(name) === false) expect(known.get(name)?.model, name).toEqual(now.model)
            else learn(name, make(site, 'ar'))
          }
        }
      }),
      { numRuns: RUNS },
    )
  })

  it('affects no page when nothing has changed', () => {
    const site = exampleSite()
    const dependencies = pages.map(([name, make]) => [name, make(site, 'ar').dependencies] as const)
    const dependents = new Dependents()
    for (const [name, one] of dependencies) dependents.add(name, one)
    const same = eagerRevision(site, exampleSite().snapshot, EXAMPLE_CLOCK)
    const affected = dependents.affectedBy(same.change, (name) => new Map(dependencies).get(name))
    expect([...affected]).toEqual([])
  })
})
