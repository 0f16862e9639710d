import { type Instant, localOf } from '../time/instant.ts'
import { addDays, weekdayOf, WEEKDAYS } from '../time/calendar.ts'
import { type DayHours, hoursOn } from './hours-on.ts'
import type { OpeningHours } from './opening-hours.ts'

/** One day of the week's table of hours. */
export interface WeekRow extends DayHours {
  readonly isToday: boolean
}

/** The seven days, Monday to Sunday, of the week in which `instant` is in Finland. */
export function weekRows(hours: OpeningHours, instant: Instant): readonly WeekRow[] {
  const today = localOf(instant).date
  const monday = addDays(today, -WEEKDAYS.indexOf(weekdayOf(today)))
  return WEEKDAYS.map((_, day) => {
    const date = addDays(monday, day)
    return { ...hoursOn(hours, date), isToday: date === today }
  })
}
