import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import { messages } from '../messages/message.ts'
import { type EventCard, comingEvents } from './event-view.ts'
import { type Frame, frameOf } from './frame.ts'
import type { Site } from '../incremental/site.ts'
import { type Page, makePage } from './page.ts'

export interface EventsPage extends Frame {
  readonly events: readonly EventCard[]
}

/** All events that are not over, by their next date. */
export function eventsPage(site: Site, language: LanguageTag): Page<EventsPage> {
  return makePage(site, language, (context) => {
    const t = messages(language)
    return {
      ...frameOf(context, { path: 'events', title: t('events.title'), description: t('events.lead') }),
      events: comingEvents(context),
    }
  })
}
