import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import { messages } from '../messages/message.ts'
import { type Card, serviceCard } from './cards.ts'
import { type Frame, frameOf } from './frame.ts'
import type { Site } from '../incremental/site.ts'
import { type Page, makePage } from './page.ts'

export interface ServicesPage extends Frame {
  readonly services: readonly Card[]
}

/** All services. */
export function servicesPage(site: Site, language: LanguageTag): Page<ServicesPage> {
  return makePage(site, language, (context) => {
    const t = messages(language)
    return {
      ...frameOf(context, { path: 'services', title: t('services.title'), description: t('services.lead') }),
      services: context.list('service').flatMap(({ id }) => serviceCard(context, id) ?? []),
    }
  })
}
