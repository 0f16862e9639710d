import { describe, expect, test } from 'vitest'
import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { SnapshotDocument } from '@tienviitta/content-models/snapshot/snapshot'
import { IDS } from '../testing/example-documents.ts'
import { EXAMPLE_CLOCK, exampleDocuments, exampleSite } from '../testing/example-snapshot.ts'
import { eventPage } from './event-page.ts'
import { eventsPage } from './events-page.ts'
import { fixedPage } from './fixed-page.ts'
import { guidePage } from './guide-page.ts'
import { guidesPage } from './guides-page.ts'
import { homePage } from './home-page.ts'
import { municipalitiesPage } from './municipalities-page.ts'
import { municipalityPage } from './municipality-page.ts'
import { officePage } from './office-page.ts'
import { officesPage } from './offices-page.ts'
import { servicePage } from './service-page.ts'
import { servicesPage } from './services-page.ts'
import type { Page, Site } from './site.ts'
import { topicPage } from './topic-page.ts'
import { wordsPage } from './words-page.ts'

const FAMILIES: Readonly<Record<string, (site: Site, language: LanguageTag) => Page<unknown>>> = {
  home: homePage,
  guides: guidesPage,
  guide: (site, language) => guidePage(site, language, IDS.guide),
  'municipal guide': (site, language) => guidePage(site, language, IDS.guide, IDS.municipality),
  topic: (site, language) => topicPage(site, language, IDS.topic),
  offices: officesPage,
  office: (site, language) => officePage(site, language, IDS.office),
  'circulating office': (site, language) => officePage(site, language, IDS.popUp),
  events: eventsPage,
  event: (site, language) => eventPage(site, language, IDS.event),
  services: servicesPage,
  service: (site, language) => servicePage(site, language, IDS.service),
  municipalities: municipalitiesPage,
  municipality: (site, language) => municipalityPage(site, language, IDS.municipality),
  words: wordsPage,
  about: (site, language) => fixedPage(site, language, 'about'),
  'help now': (site, language) => fixedPage(site, language, 'help-now'),
  professionals: (site, language) => fixedPage(site, language, 'professionals'),
}

const documents = exampleDocuments()
const without = (id: string): SnapshotDocument[] => documents.filter(({ document }) => document.id !== id)

describe.each(Object.entries(FAMILIES))('the makings of a page: %s', (_, make) => {
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
    for (const other of Object.values(FAMILIES)) other(site, 'ar')
    expect(make(site, 'ar').makings).toEqual(whole.makings)
  })
})
