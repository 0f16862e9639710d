import { describe, expect, test } from 'vitest'
import type { SnapshotDocument } from '@tienviitta/content-models/snapshot/snapshot'
import { siteOf } from '../incremental/site.ts'
import { topicPage } from '../page-models/topic-page.ts'
import { guidesPage } from '../page-models/guides-page.ts'
import { IDS } from '../testing/example-ids.ts'
import { EXAMPLE_CLOCK, exampleDocuments, publishedExample, snapshotOf } from '../testing/example-snapshot.ts'
import { withDraft } from './with-draft.ts'

const published = snapshotOf(exampleDocuments())
const topic = exampleDocuments().find(({ document }) => document.id === IDS.topic)
if (!topic) throw new Error('The example topic is gone.')
const draftOf = (change: object): SnapshotDocument => publishedExample({ ...topic.document, ...change })
const site = (draft: SnapshotDocument) =>
  siteOf(withDraft(published, draft), EXAMPLE_CLOCK, 'https://www.example.fi')

describe('a draft over a snapshot', () => {
  test('replaces the published document wherever it is shown', () => {
    const open = site(draftOf({ title: 'Asuminen ja koti' }))
    expect(topicPage(open, 'fi', IDS.topic).model?.heading.text).toBe('Asuminen ja koti')
    expect(JSON.stringify(guidesPage(open, 'fi').model)).toContain('Asuminen ja koti')
    expect(published.get('topic', IDS.topic)?.document.title).not.toBe('Asuminen ja koti')
  })

  test('of a guide has its own outline, with which it is grouped', () => {
    const guide = exampleDocuments().find(({ document }) => document.id === IDS.guide)
    const draft = publishedExample({ ...guide?.document, slug: 'renting', additions: [] })
    const { snapshot } = site(draft)
    expect(snapshot.outline(IDS.guide)).toMatchObject({ slug: 'renting', municipalities: [] })
    expect(snapshot.outline(IDS.nextGuide)).toEqual(published.outline(IDS.nextGuide))
  })

  test('is found at its new address and not at the old one', () => {
    const { snapshot } = site(draftOf({ slug: 'home' }))
    expect(snapshot.find('topic', 'home')?.id).toBe(IDS.topic)
    expect(snapshot.find('topic', 'housing')).toBeUndefined()
    expect(snapshot.entries('topic').map(({ slug }) => slug)).toEqual(['home'])
  })

  test('that is new is among the published documents, in the order of slugs', () => {
    const { snapshot } = site(draftOf({ id: '0'.repeat(23) + 'f', slug: 'a-new-topic' }))
    expect(snapshot.entries('topic').map(({ slug }) => slug)).toEqual(['a-new-topic', 'housing'])
    expect(snapshot.get('topic', IDS.topic)?.document.slug).toBe('housing')
  })
})
