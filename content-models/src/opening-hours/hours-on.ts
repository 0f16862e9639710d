import { weekdayOf, type Weekday } from '../time/calendar.ts'
import { type Holiday, type HolidayKey, holidayOn } from './holidays.ts'
import { type Interval, merged, overlap } from './intervals.ts'
import type { HoursException, OpeningHours, WeeklyHours } from './opening-hours.ts'

/** Why a day's hours are not the usual ones: a holiday or eve, or the row of an exception with its own reason. */
export type HoursReason =
  | { readonly kind: 'holiday'; readonly key: HolidayKey }
  | { readonly kind: 'exception'; readonly row: string }

/** When something is open on one date. No intervals: closed. */
export interface DayHours {
  /** `YYYY-MM-DD` */
  readonly date: string
  readonly weekday: Weekday
  /** In order, with gaps between them. */
  readonly intervals: readonly Interval[]
  /** Only where something other than the weekly hours decided. */
  readonly reason?: HoursReason
}

/**
 * The hours on a date (`YYYY-MM-DD`). An exception overrides a holiday or eve, which overrides the weekly hours. Of
 * several exceptions the one for the shortest period wins (one open day in a closed July); if they are equally short,
 * their hours add up, unless one of them says closed.
 */
export function hoursOn(hours: OpeningHours, date: string): DayHours {
  const weekday = weekdayOf(date)
  const exceptions = mostSpecific(
    hours.exceptions.map((row) => ({ row, from: row.from, to: row.to ?? row.from })),
    date,
  )
  const deciding = exceptions.find((row) => row.closed) ?? exceptions[0]
  if (deciding) {
    const intervals = deciding.closed ? [] : merged(exceptions.flatMap(intervalsOf))
    return { date, weekday, intervals, reason: { kind: 'exception', row: deciding.id } }
  }
  const usual = weeklyHoursOn(hours.weekly, date)
  const holiday = holidayOn(date)
  const holidayHours = holiday && hoursOnHoliday(hours, holiday, usual)
  if (!holidayHours) return { date, weekday, intervals: usual }
  return { date, weekday, intervals: holidayHours, reason: { kind: 'holiday', key: holiday.key } }
}

/**
 * The weekly hours on a date, without regard to holidays and exceptions. Rows for a season replace the others on every
 * day of the season; of two seasons, the shorter wins. For a language or a service, `overlap` these with the hours of
 * the office.
 */
export function weeklyHoursOn(weekly: WeeklyHours, date: string): readonly Interval[] {
  const weekday = weekdayOf(date)
  const inForce = mostSpecific(
    weekly.map((row) => ({ row, from: row.from ?? '0000-01-01', to: row.to ?? '9999-12-31' })),
    date,
  )
  return merged(inForce.filter((row) => row.days.includes(weekday)))
}

/** The hours of a holiday or eve, or nothing if it is an ordinary day for this office. */
function hoursOnHoliday(
  hours: OpeningHours,
  holiday: Holiday,
  usual: readonly Interval[],
): readonly Interval[] | undefined {
  if (holiday.kind !== 'eve' && hours.holidays === 'closed') return []
  if (holiday.kind === 'holiday' || hours.eves === 'normal') return undefined
  if (hours.eves === 'closed') return []
  return hours.eveCloses === undefined
    ? undefined
    : overlap(usual, [{ opens: '00:00', closes: hours.eveCloses }])
}

interface Period<Row> {
  readonly row: Row
  readonly from: string
  readonly to: string
}

/** The rows with the shortest period that covers the date. */
function mostSpecific<Row>(periods: readonly Period<Row>[], date: string): readonly Row[] {
  const covering = periods.filter(({ from, to }) => from <= date && date <= to)
  const shortest = Math.min(...covering.map(lengthOf))
  return covering.filter((period) => lengthOf(period) === shortest).map(({ row }) => row)
}

function lengthOf({ from, to }: Period<unknown>): number {
  return Date.parse(to) - Date.parse(from)
}

function intervalsOf({ opens, closes }: HoursException): readonly Interval[] {
  return opens === undefined || closes === undefined ? [] : [{ opens, closes }]
}
