import type { SnapshotDocument } from '@tienviitta/content-models/snapshot/snapshot'
import { expect, test } from 'vitest'
import { IDS } from '../testing/example-ids.ts'
import { exampleDocuments, exampleSite } from '../testing/example-snapshot.ts'
import { eventsPage } from './events-page.ts'
import { LONGEST_LIST } from './long-list.ts'
import { municipalityPage } from './municipality-page.ts'
import { officesPage } from './offices-page.ts'
import { topicPage } from './topic-page.ts'

const COPIES = 2 * LONGEST_LIST

/** The example documents with many copies of those of a model. */
function manyOf(model: 'guide' | 'office' | 'event'): SnapshotDocument[] {
  const documents = exampleDocuments()
  const [original = expect.fail(`No example ${model}.`)] = documents.filter(
    ({ document }) => document.model === model,
  )
  const copies = Array.from({ length: COPIES }, (_, index) => ({
    ...original,
    document: { ...original.document, id: `${index}`.padStart(24, 'f'), slug: `copy-${index}` },
  })) as SnapshotDocument[]
  return [...documents, ...copies]
}

test('a topic with many guides shows cards of some and leads to each of the others', () => {
  const site = exampleSite(manyOf('guide'))
  const topics = site.snapshot.entries('topic').flatMap(({ id }) => topicPage(site, 'ar', id).model ?? [])
  const topic = topics.find(({ more }) => more.length > 0) ?? expect.fail('No topic with many guides.')
  expect(topic.guides).toHaveLength(LONGEST_LIST)
  const links = new Set([...topic.guides, ...topic.more].map(({ href }) => href))
  for (let index = 0; index < COPIES; index += 1) expect(links).toContain(`/ar/guides/copy-${index}/`)
})

test('many offices are listed by name, and each can still be reached', () => {
  const { inOwnLanguage, others } = officesPage(exampleSite(manyOf('office')), 'fi').model
  const parts = [inOwnLanguage, others]
  expect(parts.every(({ cards }) => cards.length <= LONGEST_LIST)).toBe(true)
  const links = new Set(parts.flatMap(({ cards, places }) => [...cards, ...places].map(({ href }) => href)))
  for (let index = 0; index < COPIES; index += 1) expect(links).toContain(`/fi/offices/copy-${index}/`)
})

test('of many events the next ones are shown, and the pages of their municipalities have all', () => {
  const site = exampleSite(manyOf('event'))
  const { events, municipalities } = eventsPage(site, 'so').model
  expect(events).toHaveLength(LONGEST_LIST)
  const places = site.snapshot.entries('municipality')
  const linked = places.filter(({ slug }) => municipalities.some(({ href }) => href.endsWith(`/${slug}/`)))
  const all = linked.flatMap(({ id }) => municipalityPage(site, 'so', id).model?.events ?? [])
  expect(all.length).toBeGreaterThanOrEqual(COPIES)
})

test('short lists are shown as they are', () => {
  const site = exampleSite()
  expect(topicPage(site, 'fi', IDS.topic).model?.more).toEqual([])
  expect(officesPage(site, 'fi').model.others.places).toEqual([])
  expect(eventsPage(site, 'fi').model.municipalities).toEqual([])
})
