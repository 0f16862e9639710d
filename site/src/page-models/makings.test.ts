import { describe, expect, test } from 'vitest'
import type { SnapshotDocument } from '@tienviitta/content-models/snapshot/snapshot'
import { EVERY_PAGE } from '../testing/every-page.ts'
import { EXAMPLE_CLOCK, exampleDocuments, exampleSite } from '../testing/example-snapshot.ts'
import './every-part.ts'
import { allMakings, holds, holdsUntil } from './reading.ts'
import { Dependents } from './dependents.ts'
import { laterSite, nextSite } from './site-change.ts'

const DAY = 86_400_000
const documents = exampleDocuments()
const without = (id: string): SnapshotDocument[] => documents.filter(({ document }) => document.id !== id)

describe.each(Object.entries(EVERY_PAGE))('the makings of a page: %s', (_, make) => {
  const site = exampleSite()
  const whole = make(site, 'ar')
  const all = allMakings(whole.makings, site)

  test('the page is made', () => {
    expect(whole.model).toBeDefined()
  })

  test('name every document that could change it', () => {
    for (const { document } of documents) {
      if (all.documents.has(document.id)) continue
      const page = make(exampleSite(without(document.id)), 'ar')
      expect(page.model, `without ${document.model}/${document.slug}`).toEqual(whole.model)
    }
  })

  test('name the list of every model of which one more could change it', () => {
    for (const { document } of documents) {
      if (all.lists.has(document.model)) continue
      const page = make(exampleSite(without(document.id)), 'ar')
      // It may have been read by its id: then a document that is new by another id would still not change the page.
      if (!all.documents.has(document.id)) expect(page.model).toEqual(whole.model)
    }
  })

  test('hold in the same site, and where they hold in another one the page is the same', () => {
    expect(holds(whole.makings, exampleSite())).toBe(true)
    for (const { document } of documents) {
      const other = exampleSite(without(document.id))
      if (!holds(whole.makings, other)) continue
      expect(make(other, 'ar').model, `without ${document.model}/${document.slug}`).toEqual(whole.model)
    }
  })

  test('are untouched by a change only where the page is the same after it', () => {
    const before = exampleSite()
    const { makings, model } = make(before, 'ar')
    const dependents = new Dependents()
    dependents.note('the page', makings)
    for (const { document } of documents) {
      const other = exampleSite(without(document.id))
      for (const after of [laterSite, nextSite]) {
        const { change } = after(before, other.snapshot, EXAMPLE_CLOCK)
        if (!change || dependents.touchedBy(change, () => makings).size > 0) continue
        expect(make(other, 'ar').model, `without ${document.model}/${document.slug}`).toEqual(model)
      }
    }
  })

  test('say until when the present holds: until then the page stays the same', () => {
    const until = holdsUntil(whole.makings, site)
    expect(until).toBeGreaterThan(EXAMPLE_CLOCK)
    const last = Math.min(until, EXAMPLE_CLOCK + 365 * DAY) - 1
    expect(make(exampleSite(documents, last), 'ar').model).toEqual(whole.model)
    expect(holds(whole.makings, exampleSite(documents, last))).toBe(true)
  })

  test('do not hold when the clock goes back, unless the page is the same then', () => {
    for (const days of [1, 10, 100, 1000]) {
      const earlier = exampleSite(documents, EXAMPLE_CLOCK - days * DAY)
      if (!holds(whole.makings, earlier)) continue
      expect(make(earlier, 'ar').model).toEqual(whole.model)
    }
  })

  test('do not depend on which page of the build was made before', () => {
    const other = exampleSite()
    for (const each of Object.values(EVERY_PAGE)) each(other, 'ar')
    expect(make(other, 'ar').makings).toEqual(whole.makings)
  })
})

test('a part that comes out the same keeps its object, so that what was rendered of it is still known', () => {
  const make = EVERY_PAGE['offices']
  const site = exampleSite()
  make?.(site, 'ar')
  // Before the moment that the parts were made for: they have to be made anew.
  const clock = EXAMPLE_CLOCK - 60_000
  const other = laterSite(site, site.snapshot, clock)
  make?.(other, 'ar')
  const touched = [...(other.change?.parts ?? [])]
  expect(touched).not.toEqual([])
  for (const key of touched) expect(other.parts.get(key)?.model).toBe(site.parts.get(key)?.model)
})
