import { addDays, type Weekday, WEEKDAYS, weekdayOf } from '../time/calendar.ts'
import { DATE_WORDS, type DateWords } from './date-words.ts'
import { clock, dateWithoutYear, euros, fullDate, shortMonth, weekdayName } from './intl-formats.ts'
import type { LanguageTag } from './registry.ts'

/*
 * All dates, times and numbers that a reader sees are written here, at build time: browsers lack data for some of the
 * languages. Always the Gregorian calendar, Latin digits, a 24-hour clock, and weekday and month as words, so that they
 * agree with Finnish documents and clocks. Dates and times come in as Finnish local ones (`YYYY-MM-DD`, `HH:mm`);
 * `languages/instant.ts` makes them from a point in time. Impossible dates and times throw a `RangeError`. Isolating
 * figures in right-to-left text is left to the page.
 */

/** The range's dash, between words and between times. */
const EN_DASH = '\u2013'

/** How many dates or times in a language are remembered as they are written. */
const REMEMBERED = 5000

/** A Monday, and the day on which times are formatted. */
const A_MONDAY = '2024-01-01'

/** Weekday, day, month and year: `maanantai 23. marraskuuta 2026`. */
export const formatDate = rememberingSome((tag: LanguageTag, date: string): string => {
  const words = DATE_WORDS[tag]
  return words ? fill(words.withYear, words, date) : fullDate(tag).format(atMidnight(date))
})

/** Weekday, day and month, for dates whose year is obvious: `maanantai 23. marraskuuta`. */
export const formatDateShort = rememberingSome((tag: LanguageTag, date: string): string => {
  const words = DATE_WORDS[tag]
  return words ? fill(words.withoutYear, words, date) : dateWithoutYear(tag).format(atMidnight(date))
})

/** First and last date: the year once if it is the same, one date if both are the same. `from` is not after `to`. */
export function formatDateRange(tag: LanguageTag, from: string, to: string): string {
  if (from === to) return formatDate(tag, from)
  const sameYear = from.slice(0, 4) === to.slice(0, 4)
  const yearFirst = sameYear && isYearFirst(tag)
  const first = sameYear && !yearFirst ? formatDateShort(tag, from) : formatDate(tag, from)
  const last = yearFirst ? formatDateShort(tag, to) : formatDate(tag, to)
  return `${first} ${EN_DASH} ${last}`
}

/** The day of the month, in figures, as on a calendar leaf: `23`. */
export function formatDay(date: string): string {
  return String(atMidnight(date).getUTCDate())
}

/** The month in the short form used on a calendar leaf: `marras`, `Nov`. */
export function formatMonthShort(tag: LanguageTag, date: string): string {
  const words = DATE_WORDS[tag]
  if (words) return nth(words.shortMonths ?? words.months, atMidnight(date).getUTCMonth())
  return shortMonth(tag).format(atMidnight(date))
}

/** The name of a day of the week, on its own: `maanantai`. */
export function formatWeekday(tag: LanguageTag, weekday: Weekday): string {
  const index = WEEKDAYS.indexOf(weekday)
  const words = DATE_WORDS[tag]
  if (words) return nth(words.weekdays, index)
  return weekdayName(tag).format(atMidnight(addDays(A_MONDAY, index)))
}

/** A time of day (`HH:mm`) on the 24-hour clock: Finnish `9.00`, English `9:00`, Arabic `09:00`. */
export const formatTime = rememberingSome((tag: LanguageTag, time: string): string =>
  clock(tag).format(valid(new Date(`${A_MONDAY}T${time}Z`), time)),
)

/** Two times of day with an en dash: `9.00–15.00`. */
export function formatTimeRange(tag: LanguageTag, opens: string, closes: string): string {
  return `${formatTime(tag, opens)}${EN_DASH}${formatTime(tag, closes)}`
}

/** A price in euros with the sign; cents only if there are any: `12 €`, `12,50 €`. */
export function formatPrice(tag: LanguageTag, amount: number): string {
  return euros(tag).format(amount)
}

/** A phone number as shown and as dialled. */
export interface Phone {
  /** Exactly as the editor wrote it: software that "formats" short and free Finnish numbers gets them wrong. */
  readonly text: string
  /** The address of the call: `tel:` with digits, with a plus only at the start. */
  readonly href: string
}

/** A phone number with its link. Throws a `RangeError` when it has no digits. */
export function formatPhone(text: string): Phone {
  const digits = text.replaceAll(/[^0-9]/g, '')
  if (digits === '') throw new RangeError(`"${text}" is not a phone number: it has no digits.`)
  return { text, href: `tel:${/^[^0-9]*\+/.test(text) ? '+' : ''}${digits}` }
}

/** The same function, which remembers some thousand answers: pages of a site name the same days and times. */
function rememberingSome(
  write: (tag: LanguageTag, moment: string) => string,
): (tag: LanguageTag, moment: string) => string {
  const known = new Map<string, string>()
  return (tag, moment) => {
    const key = `${tag} ${moment}`
    const found = known.get(key)
    if (found !== undefined) return found
    const written = write(tag, moment)
    if (known.size >= REMEMBERED) known.clear()
    known.set(key, written)
    return written
  }
}

function atMidnight(date: string): Date {
  const midnight = valid(new Date(`${date}T00:00Z`), date)
  if (midnight.toISOString().slice(0, 10) !== date) throw new RangeError(`"${date}" is not a date.`)
  return midnight
}

function valid(moment: Date, text: string): Date {
  if (Number.isNaN(moment.getTime()))
    throw new RangeError(`"${text}" is not a date YYYY-MM-DD or time HH:mm.`)
  return moment
}

function fill(pattern: string, words: DateWords, date: string): string {
  const day = atMidnight(date)
  return pattern
    .replace('{weekday}', nth(words.weekdays, WEEKDAYS.indexOf(weekdayOf(date))))
    .replace('{day}', String(day.getUTCDate()))
    .replace('{month}', nth(words.months, day.getUTCMonth()))
    .replace('{year}', String(day.getUTCFullYear()))
}

function nth(names: readonly string[], index: number): string {
  const name = names[index]
  if (name === undefined) throw new RangeError(`No name number ${index + 1} in: ${names.join(', ')}.`)
  return name
}

/** Whether the language writes the year before the day (Chinese does), so that a range names it at its start. */
function isYearFirst(tag: LanguageTag): boolean {
  if (DATE_WORDS[tag]) return false
  const parts = fullDate(tag).formatToParts(atMidnight(A_MONDAY))
  return parts.findIndex((part) => part.type === 'year') < parts.findIndex((part) => part.type === 'day')
}
