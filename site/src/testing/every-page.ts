import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import { eventPage } from '../page-models/event-page.ts'
import { eventsPage } from '../page-models/events-page.ts'
import { fixedPage } from '../page-models/fixed-page.ts'
import { guidePage } from '../page-models/guide-page.ts'
import { guidesPage } from '../page-models/guides-page.ts'
import { homePage } from '../page-models/home-page.ts'
import { municipalitiesPage } from '../page-models/municipalities-page.ts'
import { municipalityPage } from '../page-models/municipality-page.ts'
import { officePage } from '../page-models/office-page.ts'
import { officesPage } from '../page-models/offices-page.ts'
import { servicePage } from '../page-models/service-page.ts'
import { servicesPage } from '../page-models/services-page.ts'
import type { Site } from '../incremental/site.ts'
import type { Page } from '../page-models/page.ts'
import { topicPage } from '../page-models/topic-page.ts'
import { wordsPage } from '../page-models/words-page.ts'
import { IDS } from './example-ids.ts'

/** The model of a page of every kind, made from the example documents. A new kind of page gets its line here. */
export const EVERY_PAGE: Readonly<Record<string, (site: Site, language: LanguageTag) => Page<unknown>>> = {
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
