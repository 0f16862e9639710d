import { comingEvents } from './event-view.ts'
import { listFrame } from './frame.ts'
import { pageModel } from './page.ts'

/** All events that are not over, by their next date. */
export const eventsPage = pageModel((context) => ({
  ...listFrame(context, 'events'),
  events: comingEvents(context),
}))
