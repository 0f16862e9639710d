import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import { messages } from '../messages/message.ts'
import { type EventCard, comingEvents } from './event-view.ts'
import { type Frame, frameOf } from './frame.ts'
import { makePage } from './reading.ts'
import type { Page, Site } from './site.ts'

export interface EventsPage extends Frame {
  readonly events: readonly EventCard[]
}

/** All events that are not over, by their next date. */
export function eventsPage(site: Site, language: LanguageTag): Page<EventsPage> {
  return makePage(site, language, (reading) => {
    const t = messages(language)
    return {
      ...frameOf(reading, { path: 'events', title: t('events.title'), description: t('events.lead') }),
      events: comingEvents(reading),
    }
  })
}
