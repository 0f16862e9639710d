import { describe, expect, test } from 'vitest'
import type { SnapshotDocument } from '@tienviitta/content-models/snapshot/snapshot'
import { EVERY_PAGE } from '../testing/every-page.ts'
import { EXAMPLE_CLOCK, exampleDocuments, exampleSite } from '../testing/example-snapshot.ts'
import '../page-models/every-query.ts'
import { Dependents } from './dependents.ts'
import { isUpToDate } from './evaluation.ts'
import { eagerRevision, lazyRevision } from './next-revision.ts'
import { transitiveDependencies, validUntil } from './transitive-dependencies.ts'

const DAY = 86_400_000
const documents = exampleDocuments()
const without = (id: string): SnapshotDocument[] => documents.filter(({ document }) => document.id !== id)

describe.each(Object.entries(EVERY_PAGE))('the dependencies of a page: %s', (_, make) => {
  const site = exampleSite()
  const whole = make(site, 'ar')
  const all = transitiveDependencies(whole.dependencies, site)

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

  test('name the list of every model where one more document could change it', () => {
    for (const { document } of documents) {
      if (all.lists.has(document.model)) continue
      const page = make(exampleSite(without(document.id)), 'ar')
      // It may have been read by its id: then a new document with a different id would still not change the page.
      if (!all.documents.has(document.id)) expect(page.model).toEqual(whole.model)
    }
  })

  test('are up to date in the same site, and if they are in a different one, the page is the same', () => {
    expect(isUpToDate(whole.dependencies, exampleSite())).toBe(true)
    for (const { document } of documents) {
      const other = exampleSite(without(document.id))
      if (!isUpToDate(whole.dependencies, other)) continue
      expect(make(other, 'ar').model, `without ${document.model}/${document.slug}`).toEqual(whole.model)
    }
  })

  test('are unaffected by a change only if the page is the same after it', () => {
    const before = exampleSite()
    const { dependencies, model } = make(before, 'ar')
    const dependents = new Dependents()
    dependents.add('the page', dependencies)
    for (const { document } of documents) {
      const other = exampleSite(without(document.id))
      for (const after of [lazyRevision, eagerRevision]) {
        const { change } = after(before, other.snapshot, EXAMPLE_CLOCK)
        if (dependents.affectedBy(change, () => dependencies).size > 0) continue
        expect(make(other, 'ar').model, `without ${document.model}/${document.slug}`).toEqual(model)
      }
    }
  })

  test('say until when the page is valid: until then it stays the same', () => {
    const until = validUntil(whole.dependencies, site)
    expect(until).toBeGreaterThan(EXAMPLE_CLOCK)
    const last = Math.min(until, EXAMPLE_CLOCK + 365 * DAY) - 1
    expect(make(exampleSite(documents, last), 'ar').model).toEqual(whole.model)
    expect(isUpToDate(whole.dependencies, exampleSite(documents, last))).toBe(true)
  })

  test('are out of date when the clock goes back, unless the page is the same then', () => {
    for (const days of [1, 10, 100, 1000]) {
      const earlier = exampleSite(documents, EXAMPLE_CLOCK - days * DAY)
      if (!isUpToDate(whole.dependencies, earlier)) continue
      expect(make(earlier, 'ar').model).toEqual(whole.model)
    }
  })

  test('do not depend on which page of the build was made before', () => {
    const other = exampleSite()
    for (const each of Object.values(EVERY_PAGE)) each(other, 'ar')
    expect(make(other, 'ar').dependencies).toEqual(whole.dependencies)
  })
})

test('a query with an equal result keeps its earlier object, so that the HTML rendered from it is still known', () => {
  const make = EVERY_PAGE['offices']
  const site = exampleSite()
  make?.(site, 'ar')
  // Before the moment that the queries were computed for: they have to be computed again.
  const clock = EXAMPLE_CLOCK - 60_000
  const other = lazyRevision(site, site.snapshot, clock)
  make?.(other, 'ar')
  const affected = [...other.change.queries]
  expect(affected).not.toEqual([])
  for (const key of affected) expect(other.memos.get(key)?.value).toBe(site.memos.get(key)?.value)
})
