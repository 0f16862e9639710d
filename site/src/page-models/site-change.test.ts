import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EVERY_PAGE } from '../testing/every-page.ts'
import { EXAMPLE_CLOCK, exampleDocuments, exampleSite } from '../testing/example-snapshot.ts'
import { Dependents } from './dependents.ts'
import './every-part.ts'
import { laterSite, nextSite } from './site-change.ts'
import type { Makings, Site } from './site.ts'

const HOUR = 3_600_000
const documents = exampleDocuments()
const pages = Object.entries(EVERY_PAGE)

/** What may become of a site: documents come and go, the clock goes on or back, and there is time to put things in order. */
const states = fc.array(
  fc.record({
    absent: fc.uniqueArray(fc.nat({ max: documents.length - 1 }), { maxLength: 4 }),
    hours: fc.integer({ min: -48, max: 1000 }),
    isSettled: fc.boolean(),
  }),
  { minLength: 1, maxLength: 4 },
)

/** A part was made of others twice, and the second time came out as at first: it had to be told on nevertheless. */
const twice = [
  { absent: [7, 8], hours: 0, isSettled: false },
  { absent: [], hours: 0, isSettled: false },
]

const freshSite = ({ absent, hours }: { absent: readonly number[]; hours: number }): Site =>
  exampleSite(
    documents.filter((_, index) => !absent.includes(index)),
    EXAMPLE_CLOCK + hours * HOUR,
  )

describe('a site after an earlier state', () => {
  it.each([
    ['of which all is asked', nextSite],
    ['of which little is asked', laterSite],
  ])('%s has the pages of a site that knows of none', (_which, after) => {
    fc.assert(
      fc.property(states, (steps) => {
        let site = exampleSite()
        for (const [, make] of pages) make(site, 'ar')
        for (const step of steps) {
          const fresh = freshSite(step)
          site = after(site, fresh.snapshot, fresh.clock)
          for (const [name, make] of pages) expect(make(site, 'ar'), name).toEqual(make(fresh, 'ar'))
          if (step.isSettled) site.parts.settle()
        }
      }),
      { numRuns: 25, examples: [[twice]] },
    )
  })

  it('has the same pages where its change touches nothing that they were made of', () => {
    fc.assert(
      fc.property(states, (steps) => {
        const known = new Map<string, { makings: Makings; model: unknown }>()
        const dependents = new Dependents()
        const learn = (name: string, page: { makings: Makings; model: unknown }): void => {
          known.set(name, page)
          dependents.note(name, page.makings)
        }
        let site = exampleSite()
        for (const [name, make] of pages) learn(name, make(site, 'ar'))
        for (const step of steps) {
          const fresh = freshSite(step)
          site = nextSite(site, fresh.snapshot, fresh.clock)
          const { change } = site
          const touched = change && dependents.touchedBy(change, (name) => known.get(name)?.makings)
          for (const [name, make] of pages) {
            const now = make(fresh, 'ar')
            if (touched?.has(name) === false) expect(known.get(name)?.model, name).toEqual(now.model)
            else learn(name, make(site, 'ar'))
          }
        }
      }),
      { numRuns: 25 },
    )
  })

  it('is not touched by a document whose words are on none of its pages', () => {
    const site = exampleSite()
    const makings = pages.map(([name, make]) => [name, make(site, 'ar').makings] as const)
    const dependents = new Dependents()
    for (const [name, one] of makings) dependents.note(name, one)
    const same = nextSite(site, exampleSite().snapshot, EXAMPLE_CLOCK)
    const touched = same.change && dependents.touchedBy(same.change, (name) => new Map(makings).get(name))
    expect([...(touched ?? [])]).toEqual([])
  })
})
