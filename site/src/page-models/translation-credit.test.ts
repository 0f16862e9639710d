import { describe, expect, test } from 'vitest'
import type { SnapshotDocument } from '@tienviitta/content-models/snapshot/snapshot'
import type { Origin } from '@tienviitta/content-models/translation/translation'
import { EVERY_PAGE } from '../testing/every-page.ts'
import { IDS } from '../testing/example-ids.ts'
import { exampleDocuments, exampleSite } from '../testing/example-snapshot.ts'
import type { Page } from './page.ts'
import { topicPage } from './topic-page.ts'
import type { TranslationCredit } from './translation-credit.ts'

const creditIn = (page: Page<unknown>): TranslationCredit | undefined =>
  (page.model as { credit?: TranslationCredit }).credit

/** The topic's page in Arabic, with texts of these origins and the credits given. */
function topicIn(
  origins: { title: Origin; summary: Origin },
  credits: Partial<SnapshotDocument['translations'][number]> = {},
): TranslationCredit | undefined {
  const documents = exampleDocuments().map((published): SnapshotDocument => {
    if (published.document.id !== IDS.topic) return published
    const row = published.translations.find(({ language }) => language === 'ar')
    const text = (unit: 'title' | 'summary') => {
      const sourceHash = published.history[unit]?.at(-1)?.hash ?? ''
      return [{ value: 'السكن', sourceHash, origin: origins[unit] }]
    }
    const units = { title: text('title'), summary: text('summary') }
    return { ...published, translations: [{ ...row, language: 'ar', units, ...credits }] }
  })
  return creditIn(topicPage(exampleSite(documents), 'ar', IDS.topic))
}

describe('the credit of a translation', () => {
  const documents = [
    'guide',
    'municipal guide',
    'topic',
    'office',
    'event',
    'service',
    'municipality',
    'about',
  ]

  test.each(documents)('is on the page: %s', (name) => {
    const page = EVERY_PAGE[name]?.(exampleSite(), 'ar')
    expect(page && creditIn(page)).toMatchObject({ reviewedOn: '2026-11-03', byMachine: 'none' })
  })

  test.each(documents)('is absent where the page is in its own language: %s', (name) => {
    const page = EVERY_PAGE[name]?.(exampleSite(), 'fi')
    expect(page && creditIn(page)).toBeUndefined()
  })

  test('is absent where none of the translation is shown', () => {
    const page = EVERY_PAGE['topic']?.(exampleSite(), 'ckb')
    expect(page && creditIn(page)).toBeUndefined()
  })

  test('names the offices in their own language', () => {
    expect(topicIn({ title: 'human', summary: 'human' })?.reviewer).toMatchObject({
      text: 'Neuvontapiste Keskus',
      lang: 'fi',
    })
  })

  test('says how much a machine made, and names no translator for what it made alone', () => {
    expect(topicIn({ title: 'machine', summary: 'human' })).toMatchObject({ byMachine: 'some' })
    const all = topicIn({ title: 'machine', summary: 'machine' })
    expect(all).toMatchObject({ byMachine: 'all', reviewedOn: '2026-11-03' })
    expect(all?.translator).toBeUndefined()
  })

  test('says that an agency translated only where it is not named', () => {
    const agency = { title: 'agency', summary: 'agency' } as const
    expect(topicIn(agency)).toMatchObject({
      byAgency: false,
      translator: { text: 'Käännöstoimisto Esimerkki' },
    })
    expect(topicIn(agency, { translator: undefined })).toMatchObject({ byAgency: true })
  })
})
