import { messages } from '../messages/message.ts'
import { type EventCard, comingEvents } from './event-view.ts'
import { type Frame, frameOf } from './frame.ts'
import { pageModel } from './page.ts'

export interface EventsPage extends Frame {
  readonly events: readonly EventCard[]
}

/** All events that are not over, by their next date. */
export const eventsPage = pageModel((context): EventsPage => {
  const t = messages(context.language)
  return {
    ...frameOf(context, { path: 'events', title: t('events.title'), description: t('events.lead') }),
    events: comingEvents(context),
  }
})
