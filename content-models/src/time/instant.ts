import { Temporal } from 'temporal-polyfill'

/** How many answers of each kind are remembered. */
const REMEMBERED = 2000

/** The time zone of every local date and time in the product. */
export const TIME_ZONE = 'Europe/Helsinki'

/** A point in time: milliseconds since 1970 (UTC), or ISO 8601 with `Z` or an offset (`2026-11-23T09:00+02:00`). */
export type Instant = number | string

/** A date and time of day on a Finnish clock. */
export interface LocalMoment {
  /** `YYYY-MM-DD` */
  readonly date: string
  /** `HH:mm`, 24-hour clock; seconds are cut off. */
  readonly time: string
}

/** Milliseconds since 1970 (UTC). Throws a `RangeError` for text without an offset: it would not be a point in time. */
export function epochOf(instant: Instant): number {
  return typeof instant === 'number' ? instant : Temporal.Instant.from(instant).epochMilliseconds
}

/** What a clock and a calendar on a wall in Finland show at `instant`. */
export const localOf = rememberingLast((instant: Instant): LocalMoment => {
  const local = zoned(epochOf(instant)).toPlainDateTime().toString({ smallestUnit: 'minute' })
  return { date: local.slice(0, 10), time: local.slice(11) }
})

/**
 * The point in time (milliseconds since 1970) at which a Finnish clock shows `time` (`HH:mm`) on `date`. A time that
 * the change to summer time skips counts as one hour later; a time that occurs twice in autumn is its first occurrence.
 */
export const epochAt = (date: string, time = '00:00'): number => epochOfLocal(`${date}T${time}`)

const epochOfLocal = rememberingLast(
  (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(TIME_ZONE).epochMilliseconds,
)

/** `instant` as ISO 8601 on the Finnish clock, to the minute, with the offset of that day: `2026-11-23T09:00+02:00`. */
export function isoInFinland(instant: Instant): string {
  return zoned(epochOf(instant)).toString({ smallestUnit: 'minute', timeZoneName: 'never' })
}

function zoned(epoch: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(epoch).toZonedDateTimeISO(TIME_ZONE)
}

/**
 * The same function, remembering its last answers: the dates of a document are computed for each of its languages, and
 * time zone arithmetic is slow.
 */
function rememberingLast<Asked, Answer>(reckon: (asked: Asked) => Answer): (asked: Asked) => Answer {
  const answers = new Map<Asked, Answer>()
  return (asked) => {
    const known = answers.get(asked)
    if (known !== undefined) return known
    const answer = reckon(asked)
    if (answers.size >= REMEMBERED) answers.clear()
    answers.set(asked, answer)
    return answer
  }
}
