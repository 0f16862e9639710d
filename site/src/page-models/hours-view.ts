import {
  formatDate,
  formatDateRange,
  formatDateShort,
  formatTimeRange,
  formatWeekday,
} from '@tienviitta/content-models/languages/format'
import { epochAt, localOf } from '@tienviitta/content-models/time/instant'
import { type LanguageTag } from '@tienviitta/content-models/languages/registry'
import { WEEKDAYS, type Weekday, addDays } from '@tienviitta/content-models/time/calendar'
import { type DayHours, hoursOn } from '@tienviitta/content-models/opening-hours/hours-on'
import type { HolidayKey } from '@tienviitta/content-models/opening-hours/holidays'
import { nextOpening } from '@tienviitta/content-models/opening-hours/next-opening'
import type { OpeningHours, WeeklyHours } from '@tienviitta/content-models/opening-hours/opening-hours'
import { mondayOf, weekRows } from '@tienviitta/content-models/opening-hours/week'
import type { Localized } from '@tienviitta/content-models/localization/localize'
import { type LocalizedString, localizedString } from './localized-string.ts'
import type { QueryContext } from '../incremental/query-context.ts'

/** The hours of one dated day, as words of the reader's language. They stay true however late they are read. */
export interface DatedHours {
  /** `YYYY-MM-DD` */
  readonly date: string
  readonly day: string
  /** `9.00–16.00`, one per interval. */
  readonly times: readonly string[]
}

/**
 * The day on which visitors can come next: today if it is open or still to open, else the next day with hours.
 * Nothing when it does not open within 60 days.
 */
export function nextHours(context: QueryContext, hours: OpeningHours): DatedHours | undefined {
  const { language, clock } = context
  const today = localOf(clock).date
  const ofToday = hoursOn(hours, today)
  const todayEnds = ofToday.intervals.at(-1)?.closes
  const isToday = todayEnds !== undefined && epochAt(today, todayEnds) > clock
  const opening = isToday ? undefined : nextOpening(hours, clock)
  const day = isToday ? ofToday : opening && hoursOn(hours, opening.date)
  const last = day?.intervals.at(-1)
  if (!day || !last) {
    context.validUntil(epochAt(addDays(today, 1)))
    return undefined
  }
  context.validUntil(epochAt(day.date, last.closes))
  return { date: day.date, day: formatDateShort(language, day.date), times: timesOf(language, day) }
}

const timesOf = (language: LanguageTag, { intervals }: Pick<DayHours, 'intervals'>): string[] =>
  intervals.map(({ opens, closes }) => formatTimeRange(language, opens, closes))

/** One row of the week's table. */
export interface WeekDay extends DatedHours {
  /** Why the hours are not the usual ones: a holiday, or an exception with its own words. */
  readonly holiday?: HolidayKey
  readonly reason?: LocalizedString
  readonly isException: boolean
}

/** This week's hours, Monday to Sunday, with what is different this week. */
export interface Week {
  /** `23 November – 29 November 2026` */
  readonly range: string
  readonly days: readonly WeekDay[]
}

/** The week of the build's clock; valid until the week is over. */
export function weekOf(
  context: QueryContext,
  hours: OpeningHours,
  localizedHours: Localized<OpeningHours>,
): Week {
  const { language } = context
  const monday = mondayOf(context.clock)
  context.validUntil(epochAt(addDays(monday, 7)))
  const days = weekRows(hours, context.clock).map((row): WeekDay => {
    const { reason } = row
    const words =
      reason?.kind === 'exception'
        ? localizedHours.exceptions.find((exception) => exception.id === reason.row)?.reason
        : undefined
    return {
      date: row.date,
      day: formatDateShort(language, row.date),
      times: timesOf(language, row),
      isException: reason !== undefined,
      ...(reason?.kind === 'holiday' && { holiday: reason.key }),
      ...(words && { reason: localizedString(context, words) }),
    }
  })
  return { range: formatDateRange(language, monday, addDays(monday, 6)), days }
}

/** An exception after this week, announced beforehand. */
export interface ComingException {
  readonly id: string
  readonly days: string
  readonly times: readonly string[]
  readonly reason?: LocalizedString
}

/** The exceptions of the next eight weeks that this week's table does not show yet. */
export function comingExceptions(
  context: QueryContext,
  localizedHours: Localized<OpeningHours>,
): ComingException[] {
  const { language } = context
  const today = localOf(context.clock).date
  const sunday = addDays(mondayOf(context.clock), 6)
  const horizon = addDays(today, 56)
  return localizedHours.exceptions
    .filter((row) => row.from > sunday && row.from <= horizon)
    .toSorted((a, b) => a.from.localeCompare(b.from))
    .map((row) => ({
      id: row.id,
      days: formatDateRange(language, row.from, row.to ?? row.from),
      times: row.opens && row.closes ? [formatTimeRange(language, row.opens, row.closes)] : [],
      ...(row.reason && { reason: localizedString(context, row.reason) }),
    }))
}

/** Weekly hours as words: the days, the times, and the season if they apply only to one. */
export interface WeeklyLine {
  readonly days: string
  readonly times: string
  readonly season?: string
}

/** Weekly hours (of a language or of a tenant) that still apply on the build's day, one line per row. */
export function weeklyLines(context: QueryContext, weekly: WeeklyHours): WeeklyLine[] {
  const { language } = context
  const today = localOf(context.clock).date
  return weekly
    .filter((row) => row.to === undefined || row.to >= today)
    .map((row) => {
      if (row.to !== undefined) context.validUntil(epochAt(addDays(row.to, 1)))
      return {
        days: dayNames(language, row.days),
        times: formatTimeRange(language, row.opens, row.closes),
        ...(row.from && row.to
          ? { season: formatDateRange(language, row.from, row.to) }
          : row.from && row.from > today
            ? { season: `${formatDate(language, row.from)} –` }
            : {}),
      }
    })
}

/** `maanantai–perjantai` for three or more neighbouring days, else the days with commas. */
export function dayNames(language: LanguageTag, days: readonly Weekday[]): string {
  const indexes = days.map((day) => WEEKDAYS.indexOf(day)).toSorted((a, b) => a - b)
  const runs: number[][] = []
  for (const index of indexes) {
    const run = runs.at(-1)
    if (run?.at(-1) === index - 1) run.push(index)
    else runs.push([index])
  }
  const name = (index = 0): string => formatWeekday(language, WEEKDAYS[index] ?? 'monday')
  return runs
    .flatMap((run) => (run.length > 2 ? [`${name(run[0])} – ${name(run.at(-1))}`] : run.map(name)))
    .join(', ')
}
