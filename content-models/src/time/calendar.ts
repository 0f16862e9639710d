import { z } from 'zod'
import { date } from '../fields/field.ts'

/** The days of the week in the Finnish (ISO 8601) order: index 0 is Monday. */
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const

/** A day of the week. */
export const weekday = z.enum(WEEKDAYS).describe('Day of the week.')
export type Weekday = z.infer<typeof weekday>

const LOCAL_DATE_TIME = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/

/** A date and time in Finnish local time, `YYYY-MM-DDTHH:mm`, without an offset; only dates that exist. */
export const localDateTime = z
  .stringFormat('local-date-time', LOCAL_DATE_TIME)
  .refine((value) => date.safeParse(value.slice(0, 10)).success, {
    error: 'This date does not exist.',
  })
  .describe('Date and time in Finland, YYYY-MM-DDTHH:mm.')

/** The day of the week of a date `YYYY-MM-DD`. */
export function weekdayOf(day: string): Weekday {
  const sundayIsZero = new Date(`${day}T00:00Z`).getUTCDay()
  const found = WEEKDAYS[(sundayIsZero + 6) % 7]
  if (!found) throw new RangeError(`"${day}" is not a date YYYY-MM-DD.`)
  return found
}

/** The date `days` days after `day` (before it, if negative); both `YYYY-MM-DD`. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
