import { epochAt, epochOf, type Instant, isoInFinland, localOf } from '../time/instant.ts'
import { addDays } from '../time/calendar.ts'
import type { Recurrence, Schedule } from './recurrence.ts'
import { ruleDates } from './rule.ts'

/** One time at which an event takes place, or was to take place. */
export interface Occurrence {
  /**
   * When it starts: ISO 8601 with the Finnish offset of that day, `2026-11-23T17:00+02:00`, so it is both a point in
   * time and (its first 16 characters) the local time. An all-day occurrence starts at midnight.
   */
  readonly start: string
  /** When it ends, in the same form; for an all-day one, the midnight after its last day. Missing: not known. */
  readonly end?: string
  /** The local date of the start, `YYYY-MM-DD`. */
  readonly date: string
  /** Its last local date, `YYYY-MM-DD`; the same as `date` unless it lasts past midnight. */
  readonly lastDate: string
  readonly status: 'scheduled' | 'moved' | 'cancelled'
  /** If moved: its original date. */
  readonly originalDate?: string
  /** If moved or cancelled: the row that says so. */
  readonly rowId?: string
}

/** Which occurrences: the first `limit` of those that are not over at `from` and start before `to`. */
export interface OccurrenceRange {
  readonly from: Instant
  readonly to?: Instant
  readonly limit: number
}

/**
 * The occurrences of an event in a range, by their start. Cancelled ones are included, so that readers are informed.
 */
export function occurrences(schedule: Schedule, range: OccurrenceRange): readonly Occurrence[] {
  const from = epochOf(range.from)
  const to = range.to === undefined ? Infinity : epochOf(range.to)
  const changed = changedOccurrences(schedule).filter(
    (one) => Date.parse(one.start) < to && overAt(one) > from,
  )

  const regular: Occurrence[] = []
  const earliest = addDays(localOf(from).date, -1 - daysOf(schedule))
  for (const date of regularDates(schedule, earliest)) {
    const one = occurrenceOn(schedule, date)
    if (regular.length >= range.limit || Date.parse(one.start) >= to) break
    if (overAt(one) > from) regular.push(one)
  }
  return [...regular, ...changed]
    .toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start))
    .slice(0, range.limit)
}

/** The next occurrences of the schedules that were asked for last: they are the same in each language. */
const remembered = new WeakMap<Schedule, { instant: Instant; count: number; found: readonly Occurrence[] }>()

/** The next `count` occurrences that are not over at `instant`; one in progress comes first. */
export function nextOccurrences(schedule: Schedule, instant: Instant, count: number): readonly Occurrence[] {
  const known = remembered.get(schedule)
  if (known?.instant === instant && known.count >= count) return known.found.slice(0, count)
  const found = occurrences(schedule, { from: instant, limit: count })
  remembered.set(schedule, { instant, count, found })
  return found
}

/**
 * When an occurrence is over, in milliseconds since 1970: at its end, or at the end of its day if that is not known.
 * Until the first of the next occurrences is over, the list of next occurrences stays the same.
 */
export function overAt(occurrence: Occurrence): number {
  return occurrence.end === undefined ? epochAt(addDays(occurrence.date, 1)) : Date.parse(occurrence.end)
}

/** The dates from `earliest` on which the event takes place as planned. */
function* regularDates({ start, recurrence }: Schedule, earliest: string): Generator<string> {
  const first = dateOf(start)
  if (!recurrence) {
    if (first >= earliest) yield first
    return
  }
  const { exceptions, moved, cancelled } = recurrence
  const changed = new Set([...exceptions, ...moved, ...cancelled].map((row) => row.date))
  for (const date of ruleDates(first, recurrence).from(earliest)) {
    if (!changed.has(date)) yield date
  }
}

/** The occurrences that were moved or cancelled. Rows about dates that are not in the series have no effect. */
function changedOccurrences(schedule: Schedule): readonly Occurrence[] {
  if (!schedule.recurrence) return []
  const { moved, cancelled } = withoutLeftOut(schedule.recurrence)
  const rule = ruleDates(dateOf(schedule.start), schedule.recurrence)
  return [
    ...moved
      .filter((row) => rule.has(row.date))
      .map((row): Occurrence => {
        const time = timesOf(schedule, row.start, row.end)
        return { ...time, status: 'moved', originalDate: row.date, rowId: row.id }
      }),
    ...cancelled
      .filter((row) => rule.has(row.date))
      .map((row): Occurrence => ({
        ...occurrenceOn(schedule, row.date),
        status: 'cancelled',
        rowId: row.id,
      })),
  ]
}

/** The schema allows a date in one list only; if the schema was bypassed, leaving out and cancelling win. */
function withoutLeftOut({
  exceptions,
  moved,
  cancelled,
}: Recurrence): Pick<Recurrence, 'moved' | 'cancelled'> {
  const leftOut = new Set(exceptions.map((row) => row.date))
  const off = new Set([...leftOut, ...cancelled.map((row) => row.date)])
  return {
    moved: moved.filter((row) => !off.has(row.date)),
    cancelled: cancelled.filter((row) => !leftOut.has(row.date)),
  }
}

function occurrenceOn(schedule: Schedule, date: string): Occurrence {
  return { ...timesOf(schedule, `${date}T${timeOf(schedule.start)}`), status: 'scheduled' }
}

type Times = Pick<Occurrence, 'start' | 'end' | 'date' | 'lastDate'>

/** The times of an occurrence that starts at a local time; without an end of its own it lasts as long as the first. */
function timesOf(schedule: Schedule, localStart: string, ownEnd?: string): Times {
  const date = dateOf(localStart)
  if (schedule.allDay) {
    const lastDate = ownEnd === undefined ? addDays(date, daysOf(schedule)) : dateOf(ownEnd)
    return { start: midnight(date), end: midnight(addDays(lastDate, 1)), date, lastDate }
  }
  const start = epochAt(date, timeOf(localStart))
  const localEnd = ownEnd ?? (schedule.end && plus(localStart, lengthOf(schedule.start, schedule.end)))
  if (localEnd === undefined) return { start: isoInFinland(start), date, lastDate: date }
  // A start that the change to summer time skips is an hour later, and so could come after the end.
  const end = Math.max(start, epochAt(dateOf(localEnd), timeOf(localEnd)))
  const lastDate = localOf(Math.max(start, end - 1)).date
  return { start: isoInFinland(start), end: isoInFinland(end), date, lastDate }
}

/** How many days later the first occurrence ends than it starts. */
function daysOf({ start, end }: Schedule): number {
  return end === undefined ? 0 : lengthOf(`${dateOf(start)}T00:00`, `${dateOf(end)}T00:00`) / 86_400_000
}

/** The length between two local times by the clock on the wall, in milliseconds. */
function lengthOf(start: string, end: string): number {
  return Date.parse(`${end}Z`) - Date.parse(`${start}Z`)
}

/** The local time a number of milliseconds later by the clock on the wall. */
function plus(local: string, length: number): string {
  return new Date(Date.parse(`${local}Z`) + length).toISOString().slice(0, 'YYYY-MM-DDTHH:mm'.length)
}

function midnight(date: string): string {
  return isoInFinland(epochAt(date))
}

function dateOf(local: string): string {
  return local.slice(0, 10)
}

function timeOf(local: string): string {
  return local.slice(11)
}
