import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'
import type { Weekday } from '../time/calendar.ts'
import type { Recurrence } from './recurrence.ts'

/** RFC 5545 names of the days of the week. */
const DAY_CODES = {
  monday: 'MO',
  tuesday: 'TU',
  wednesday: 'WE',
  thursday: 'TH',
  friday: 'FR',
  saturday: 'SA',
  sunday: 'SU',
} as const satisfies Record<Weekday, string>

/** The parts of an RFC 5545 rule that a recurrence has, except its end date, which the standard ties to a time zone. */
export interface RuleParts {
  readonly freq: 'DAILY' | 'WEEKLY' | 'MONTHLY'
  readonly interval: number
  readonly byDay?: string[]
  readonly count?: number
}

/** A recurrence in the words of RFC 5545; `first` is the series' first date, `YYYY-MM-DD`. */
export function ruleParts(first: string, recurrence: Recurrence): RuleParts {
  const { frequency, interval, days, count } = recurrence
  const freq = ({ daily: 'DAILY', weekly: 'WEEKLY', monthly: 'MONTHLY' } as const)[frequency]
  const prefix = frequency === 'monthly' ? placeInMonth(first) : ''
  const byDay = days?.length ? days.map((day) => `${prefix}${DAY_CODES[day]}`) : undefined
  return { freq, interval, ...(byDay && { byDay }), ...(count !== undefined && { count }) }
}

/** "The second Tuesday": a date's position among the same weekdays of its month. A fifth one counts as the last. */
function placeInMonth(date: string): string {
  const place = Math.ceil(Number(date.slice(8)) / 7)
  return place === 5 ? '-1' : String(place)
}

/** The dates of a series by its rule alone: those left out, moved or cancelled are still included. */
export interface RuleDates {
  /** Whether the rule falls on the date `YYYY-MM-DD`. */
  has(date: string): boolean
  /** The dates from `from` on, in order; they may have no end. */
  from(from: string): Generator<string>
}

/**
 * The dates of a series. The library counts in whole days (at midnight in UTC), because our rules never change the time
 * of day: so clock changes cannot affect it, and each date gets its local time afterwards.
 */
export function ruleDates(first: string, recurrence: Recurrence): RuleDates {
  const { until } = recurrence
  const rule = new RRuleTemporal({
    ...ruleParts(first, recurrence),
    wkst: 'MO',
    dtstart: midnight(first),
    ...(until !== undefined && { until: midnight(until) }),
    temporal: Temporal,
  })
  function* from(start: string): Generator<string> {
    let next = rule.next(midnight(start), true)
    while (next) {
      yield next.toPlainDate().toString()
      next = rule.next(next, false)
    }
  }
  return { has: (date) => rule.occursOn(Temporal.PlainDate.from(date)), from }
}

function midnight(date: string): Temporal.ZonedDateTime {
  return Temporal.PlainDate.from(date).toZonedDateTime('UTC')
}
