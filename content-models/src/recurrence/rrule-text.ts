import { epochAt, TIME_ZONE } from '../time/instant.ts'
import type { Schedule } from './recurrence.ts'
import { ruleParts } from './rule.ts'

/**
 * The lines of a calendar component (RFC 5545) that make it repeat: `RRULE` and, where dates are left out, `EXDATE`;
 * none for an event that takes place once. They go with a `DTSTART` in Europe/Helsinki, or a `VALUE=DATE` one for an
 * all-day event. Not folded. Moved and cancelled dates have no lines here: each is a component of its own with a
 * `RECURRENCE-ID`, so that subscribers see what happened to it.
 */
export function rruleText({ start, allDay, recurrence }: Schedule): readonly string[] {
  if (!recurrence) return []
  const time = start.slice(11)
  const { freq, interval, byDay, count } = ruleParts(start.slice(0, 10), recurrence)
  const parts = [
    `FREQ=${freq}`,
    interval > 1 && `INTERVAL=${interval}`,
    byDay && `BYDAY=${byDay.join(',')}`,
    count !== undefined && `COUNT=${count}`,
    recurrence.until !== undefined &&
      `UNTIL=${allDay ? compact(recurrence.until) : utc(recurrence.until, time)}`,
  ]
  const rule = `RRULE:${parts.filter((part) => typeof part === 'string').join(';')}`
  const dates = recurrence.exceptions.map((row) => row.date).toSorted()
  if (dates.length === 0) return [rule]
  const leftOut = allDay
    ? `EXDATE;VALUE=DATE:${dates.map(compact).join(',')}`
    : `EXDATE;TZID=${TIME_ZONE}:${dates.map((date) => `${compact(date)}T${compact(time)}00`).join(',')}`
  return [rule, leftOut]
}

/** The last start in UTC, which the standard requires for an end date when the start has a time zone. */
function utc(date: string, time: string): string {
  return `${compact(new Date(epochAt(date, time)).toISOString().slice(0, 19))}Z`
}

function compact(text: string): string {
  return text.replaceAll(/[-:]/g, '')
}
