import { messages } from '../messages/message.ts'
import { type Card, serviceCard } from './cards.ts'
import { type Frame, frameOf } from './frame.ts'
import { pageModel } from './page.ts'

export interface ServicesPage extends Frame {
  readonly services: readonly Card[]
}

/** All services. */
export const servicesPage = pageModel((context): ServicesPage => {
  const t = messages(context.language)
  return {
    ...frameOf(context, { path: 'services', title: t('services.title'), description: t('services.lead') }),
    services: context.list('service').flatMap(({ id }) => serviceCard(context, id) ?? []),
  }
})
