import { comingEvents, municipalitiesOfEvents } from './event-view.ts'
import { listFrame } from './frame.ts'
import { LONGEST_LIST } from './long-list.ts'
import { municipalityLinks } from './office-page.ts'
import { pageModel } from './page.ts'

/** The events that are not over, by their next date; when they are many, the next ones and where to find the rest. */
export const eventsPage = pageModel((context) => {
  const events = comingEvents(context)
  const isLong = events.length > LONGEST_LIST
  return {
    ...listFrame(context, 'events'),
    events: isLong ? events.slice(0, LONGEST_LIST) : events,
    /** Municipalities whose pages list all of theirs; none when the list above is complete. */
    municipalities: isLong ? municipalityLinks(context, municipalitiesOfEvents(context)) : [],
  }
})
