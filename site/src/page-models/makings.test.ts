import { describe, expect, test } from 'vitest'
import type { SnapshotDocument } from '@tienviitta/content-models/snapshot/snapshot'
import { EVERY_PAGE } from '../testing/every-page.ts'
import { EXAMPLE_CLOCK, exampleDocuments, exampleSite } from '../testing/example-snapshot.ts'

const documents = exampleDocuments()
const without = (id: string): SnapshotDocument[] => documents.filter(({ document }) => document.id !== id)

describe.each(Object.entries(EVERY_PAGE))('the makings of a page: %s', (_, make) => {
  const whole = make(exampleSite(), 'ar')

  test('the page is made', () => {
    expect(whole.model).toBeDefined()
  })

  test('name every document that could change it', () => {
    for (const { document } of documents) {
      if (whole.makings.documents.has(document.id)) continue
      const page = make(exampleSite(without(document.id)), 'ar')
      expect(page.model, `without ${document.model}/${document.slug}`).toEqual(whole.model)
    }
  })

  test('name the list of every model of which one more could change it', () => {
    for (const { document } of documents) {
      if (whole.makings.lists.has(document.model)) continue
      const page = make(exampleSite(without(document.id)), 'ar')
      // It may have been read by its id: then a document that is new by another id would still not change the page.
      if (!whole.makings.documents.has(document.id)) expect(page.model).toEqual(whole.model)
    }
  })

  test('say until when the present holds: until then the page stays the same', () => {
    const { validUntil } = whole.makings
    expect(validUntil ?? Infinity).toBeGreaterThan(EXAMPLE_CLOCK)
    const last = validUntil === undefined ? EXAMPLE_CLOCK + 365 * 86_400_000 : validUntil - 1
    expect(make(exampleSite(documents, last), 'ar').model).toEqual(whole.model)
  })

  test('do not depend on which page of the build was made before', () => {
    const site = exampleSite()
    for (const other of Object.values(EVERY_PAGE)) other(site, 'ar')
    expect(make(site, 'ar').makings).toEqual(whole.makings)
  })
})
