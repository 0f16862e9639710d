import type { SnapshotDocument } from '@tienviitta/content-models/snapshot/snapshot'
import { expect, test } from 'vitest'
import { exampleDocuments, exampleSite } from '../testing/example-snapshot.ts'
import { IDS } from '../testing/example-ids.ts'
import { guidesPage } from './guides-page.ts'
import { topicPage } from './topic-page.ts'

/** The example guide and this many copies of it, under the same topic. */
function withCopies(count: number): SnapshotDocument[] {
  const documents = exampleDocuments()
  const guide =
    documents.find(({ document }) => document.id === IDS.guide) ?? expect.fail('No example guide.')
  const copies = Array.from({ length: count }, (_, index) => ({
    ...guide,
    document: {
      ...guide.document,
      id: `${index}`.padStart(24, 'f'),
      slug: `copy-${`${index}`.padStart(2, '0')}`,
    },
  }))
  return [...documents, ...copies]
}

test('all guides are under their first topic; a large topic shows the first twelve and their total number', () => {
  const site = exampleSite(withCopies(30))
  const topic = guidesPage(site, 'ar').model.groups.find(({ count }) => count > 12)
  expect(topic?.count).toBeGreaterThan(30)
  expect(topic?.guides).toHaveLength(12)
  const page = topicPage(site, 'ar', topic?.topic.id ?? '').model
  expect(page?.guides.length).toBeGreaterThanOrEqual(topic?.count ?? Infinity)
  expect(page?.guides.map(({ id }) => id)).toEqual(
    expect.arrayContaining((topic?.guides ?? []).map(({ id }) => id)),
  )
})

test('a small topic shows all of its guides', () => {
  const { groups } = guidesPage(exampleSite(), 'ar').model
  expect(groups.length).toBeGreaterThan(0)
  for (const { guides, count } of groups) expect(guides).toHaveLength(count)
})
