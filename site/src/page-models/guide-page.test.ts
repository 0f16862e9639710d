import { describe, expect, test } from 'vitest'
import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import { IDS } from '../testing/example-ids.ts'
import {
  EXAMPLE_CLOCK,
  EXAMPLE_SETTINGS,
  exampleDocuments,
  exampleSite,
  snapshotOf,
} from '../testing/example-snapshot.ts'
import { alternatesOf } from './alternates.ts'
import { type GuidePage, guidePage } from './guide-page.ts'
import { siteOf } from '../incremental/site.ts'

const site = exampleSite()
const guide = (language: LanguageTag, municipality?: string): GuidePage => {
  const { model } = guidePage(site, language, IDS.guide, municipality)
  if (!model) throw new Error('The example guide is gone.')
  return model
}

describe('a guide', () => {
  test('has its original title above it', () => {
    expect(guide('ar').heading).toMatchObject({ text: 'استئجار منزل' })
    expect(guide('ar').original).toMatchObject({ text: 'Asunnon vuokraaminen', lang: 'fi', dir: 'ltr' })
    expect(guide('fi').original).toBeUndefined()
  })

  test('marks words in another language with their language and direction', () => {
    const video = guide('ar').blocks.find((block) => block.blockType === 'video')
    expect(video).toMatchObject({ title: { lang: 'fi', dir: 'ltr' }, note: { fallback: ['fi'] } })
  })

  test('shows an outdated part with a note and the newer text beside it', () => {
    const page = guide('ar')
    expect(page.note).toMatchObject({ fallback: 'some', newerIn: 'fi' })
    expect(page.blocks[0]?.note?.newer[0]).toMatchObject({ language: 'fi', lang: 'fi' })
    expect(page.blocks[0]?.note?.newer[0]?.html).toContain('<li>Hae montaa asuntoa yhtä aikaa.</li>')
  })

  test('links to its source only on a site that has pages in that language', () => {
    const snapshot = snapshotOf(exampleDocuments(), { ...EXAMPLE_SETTINGS, languages: ['en', 'ar'] })
    const { model } = guidePage(siteOf(snapshot, EXAMPLE_CLOCK, 'https://www.example.fi'), 'ar', IDS.guide)
    expect(guide('ar').sourceHref).toBe('/fi/guides/renting-a-home/')
    expect(model?.note).toMatchObject({ newerIn: 'fi' })
    expect(model?.sourceHref).toBeUndefined()
    expect(JSON.stringify(model?.structured)).not.toContain('/fi/')
  })

  test('says once at the top when most of it is not translated, and not at each part', () => {
    const page = guide('so')
    expect(page.note).toMatchObject({ fallback: 'most' })
    expect(page.blocks.flatMap((block) => block.note?.fallback ?? [])).toEqual([])
  })

  test('falls back along the chain of the language', () => {
    expect(guide('ckb').heading).toMatchObject({ lang: 'ar', text: 'استئجار منزل' })
  })

  test('is an alternate only in the languages in which it is written', () => {
    const urls = alternatesOf(guide('ar'), 'https://www.example.fi')
    expect(urls.map(({ language }) => language)).toEqual(['fi', 'ar', 'x-default'])
    expect(alternatesOf(guide('so'), 'https://www.example.fi')).toEqual([])
  })

  test('keeps the groups of phone numbers in order in right-to-left text', () => {
    const [where] = guide('ar').blocks
    expect(where).toMatchObject({
      text: { html: expect.stringContaining('<bdi dir="ltr">09 000 0001</bdi>') as string },
    })
  })

  test('links to terms that are published', () => {
    const [where] = guide('fi').blocks
    expect(where).toMatchObject({
      text: { html: expect.stringContaining('<a href="/fi/words/#vuokravakuus">vuokravakuus</a>') as string },
    })
  })

  test('turns a link into the address in the reader’s language', () => {
    const links = guide('ar').blocks.find((block) => block.blockType === 'links')
    expect(links).toMatchObject({ links: [{ url: 'https://www.infofinland.fi/ar/housing', language: 'ar' }] })
  })

  test('credits its translation', () => {
    expect(guide('ar').credit).toMatchObject({ reviewedOn: '2026-11-03', byMachine: 'none' })
    expect(guide('fi').credit).toBeUndefined()
  })
})

describe('a municipality’s addition', () => {
  test('is inside the guide on the municipality’s page', () => {
    const page = guide('fi', IDS.municipality)
    expect(page.path).toBe('municipalities/espoo/guides/renting-a-home')
    expect(page.addition?.text.html).toContain('<strong>Espoon Asunnot</strong>')
    expect(page.blocks).toHaveLength(guide('fi').blocks.length)
  })

  test('is linked from the national page, which does not show it', () => {
    const page = guide('fi')
    expect(page.addition).toBeUndefined()
    expect(page.additions.map(({ href }) => href)).toEqual([
      '/fi/municipalities/espoo/guides/renting-a-home/',
    ])
  })

  test('gives no page to a municipality that adds nothing', () => {
    expect(guidePage(site, 'fi', IDS.guide, IDS.smallMunicipality).model).toBeUndefined()
  })
})

describe('the review of a guide', () => {
  const at = (clock: string) => {
    const later = exampleSite(exampleDocuments(), Date.parse(clock))
    return guidePage(later, 'fi', IDS.guide)
  }

  test('is due an interval after the last one, and overdue from then on', () => {
    expect(at('2027-05-31T23:59+03:00').model?.review).toMatchObject({ dueOn: '2027-06-01', overdue: false })
    expect(at('2027-06-01T00:00+03:00').model?.review.overdue).toBe(true)
  })

  test('ends the time for which the page is valid', () => {
    const { dependencies } = at('2027-05-31T22:00+03:00')
    expect(dependencies.validUntil).toBe(Date.parse('2027-06-01T00:00+03:00'))
  })

  test('on the last day of a month is due on the last day of a shorter one', () => {
    const overdue = guidePage(site, 'fi', IDS.nextGuide).model
    expect(overdue?.review).toMatchObject({ on: '2025-01-31', dueOn: '2025-07-31', overdue: true })
    expect(EXAMPLE_CLOCK).toBeGreaterThan(Date.parse('2025-07-31'))
  })
})
