import { epochAt, epochOf, type Instant, localOf } from '../time/instant.ts'
import { addDays } from '../time/calendar.ts'
import { hoursOn } from './hours-on.ts'
import type { OpeningHours } from './opening-hours.ts'

/** How far ahead to look: a place that opens later than this is better described as closed for now. */
const DAYS_AHEAD = 60

/** The next time it opens. */
export interface Opening {
  /** `YYYY-MM-DD` */
  readonly date: string
  /** `HH:mm`, Finnish time. */
  readonly opens: string
  readonly closes: string
}

/** The first opening after `instant` within 60 days; while the place is open, the opening after the current one. */
export function nextOpening(hours: OpeningHours, instant: Instant): Opening | undefined {
  const now = epochOf(instant)
  const today = localOf(now).date
  for (let day = 0; day <= DAYS_AHEAD; day += 1) {
    const date = addDays(today, day)
    const next = hoursOn(hours, date).intervals.find(({ opens }) => epochAt(date, opens) > now)
    if (next) return { date, ...next }
  }
  return undefined
}
