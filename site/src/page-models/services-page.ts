import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import { messages } from '../messages/message.ts'
import { type Card, serviceCard } from './cards.ts'
import { type Frame, frameOf } from './frame.ts'
import { makePage } from './reading.ts'
import type { Page, Site } from './site.ts'

export interface ServicesPage extends Frame {
  readonly services: readonly Card[]
}

/** All services. */
export function servicesPage(site: Site, language: LanguageTag): Page<ServicesPage> {
  return makePage(site, language, (reading) => {
    const t = messages(language)
    return {
      ...frameOf(reading, { path: 'services', title: t('services.title'), description: t('services.lead') }),
      services: reading.list('service').flatMap(({ id }) => serviceCard(reading, id) ?? []),
    }
  })
}
