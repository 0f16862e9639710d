import { epochAt, epochOf, type Instant, localOf } from '../time/instant.ts'
import { addDays } from '../time/calendar.ts'
import { hoursOn } from './hours-on.ts'
import type { OpeningHours } from './opening-hours.ts'

/** Whether it is open at a point in time: from the opening time on, until just before the closing time. */
export function openAt(hours: OpeningHours, instant: Instant): boolean {
  const now = epochOf(instant)
  const { date } = localOf(now)
  return hoursOn(hours, date).intervals.some(
    ({ opens, closes }) => epochAt(date, opens) <= now && now < epochAt(date, closes),
  )
}

/**
 * Until when an answer about "now" and "today" holds: the next opening or closing of the day, else the midnight after
 * which another day is today. Milliseconds since 1970, always later than `instant`.
 */
export function validUntil(hours: OpeningHours, instant: Instant): number {
  const now = epochOf(instant)
  const { date } = localOf(now)
  const changes = hoursOn(hours, date).intervals.flatMap(({ opens, closes }) => [
    epochAt(date, opens),
    epochAt(date, closes),
  ])
  return Math.min(epochAt(addDays(date, 1)), ...changes.filter((change) => change > now))
}
