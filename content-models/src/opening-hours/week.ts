import { type Instant, localOf } from '../time/instant.ts'
import { addDays, weekdayOf, WEEKDAYS } from '../time/calendar.ts'
import { type DayHours, hoursOn } from './hours-on.ts'
import type { OpeningHours } from './opening-hours.ts'

/** The first day of the week in which `instant` is in Finland, `YYYY-MM-DD`. */
export function mondayOf(instant: Instant): string {
  const today = localOf(instant).date
  return addDays(today, -WEEKDAYS.indexOf(weekdayOf(today)))
}

/** The hours of the seven days, Monday to Sunday, of the week in which `instant` is in Finland. */
export function weekRows(hours: OpeningHours, instant: Instant): readonly DayHours[] {
  const monday = mondayOf(instant)
  return WEEKDAYS.map((_, day) => hoursOn(hours, addDays(monday, day)))
}
