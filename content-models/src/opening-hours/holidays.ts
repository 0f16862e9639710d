import { remembering } from '../remembering/remembering.ts'
import { addDays, weekdayOf, WEEKDAYS, type Weekday } from '../time/calendar.ts'

/**
 * What offices do on the day:
 * - `holiday`: a public holiday by law.
 * - `day-off`: Christmas Eve and Midsummer Eve. Not public holidays, but offices are closed: act 150/1930, section 5,
 *   treats them like holidays, and municipal collective agreements shorten the week by them.
 * - `eve`: a working day on which many offices close early.
 */
export type HolidayKind = 'holiday' | 'day-off' | 'eve'

type DateIn = (year: number) => string

const on =
  (month: number, day: number): DateIn =>
  (year) =>
    isoDate(year, month, day)

const afterEaster =
  (days: number): DateIn =>
  (year) =>
    addDays(easterSunday(year), days)

/** The first such weekday on or after a date. */
const first =
  (weekday: Weekday, month: number, day: number): DateIn =>
  (year) => {
    const from = isoDate(year, month, day)
    return addDays(from, (WEEKDAYS.indexOf(weekday) - WEEKDAYS.indexOf(weekdayOf(from)) + 7) % 7)
  }

const HOLIDAYS = {
  'new-years-day': { kind: 'holiday', dateIn: on(1, 1) },
  epiphany: { kind: 'holiday', dateIn: on(1, 6) },
  'maundy-thursday': { kind: 'eve', dateIn: afterEaster(-3) },
  'good-friday': { kind: 'holiday', dateIn: afterEaster(-2) },
  'easter-sunday': { kind: 'holiday', dateIn: easterSunday },
  'easter-monday': { kind: 'holiday', dateIn: afterEaster(1) },
  'may-day-eve': { kind: 'eve', dateIn: on(4, 30) },
  'may-day': { kind: 'holiday', dateIn: on(5, 1) },
  'ascension-day': { kind: 'holiday', dateIn: afterEaster(39) },
  pentecost: { kind: 'holiday', dateIn: afterEaster(49) },
  'midsummer-eve': { kind: 'day-off', dateIn: first('friday', 6, 19) },
  'midsummer-day': { kind: 'holiday', dateIn: first('saturday', 6, 20) },
  'all-saints-day': { kind: 'holiday', dateIn: first('saturday', 10, 31) },
  'independence-day': { kind: 'holiday', dateIn: on(12, 6) },
  'christmas-eve': { kind: 'day-off', dateIn: on(12, 24) },
  'christmas-day': { kind: 'holiday', dateIn: on(12, 25) },
  'st-stephens-day': { kind: 'holiday', dateIn: on(12, 26) },
  'new-years-eve': { kind: 'eve', dateIn: on(12, 31) },
} as const satisfies Record<string, { kind: HolidayKind; dateIn: DateIn }>

/** Names a holiday or eve in messages and tests. */
export type HolidayKey = keyof typeof HOLIDAYS

/** Every key, in the order of the year. */
export const HOLIDAY_KEYS = Object.keys(HOLIDAYS) as readonly HolidayKey[]

export interface Holiday {
  readonly key: HolidayKey
  readonly kind: HolidayKind
  /** `YYYY-MM-DD` */
  readonly date: string
}

/** The holidays and eves of a year in Finland, by date. They follow the law in force since 1992. */
export const holidaysOf = remembering((year: number): readonly Holiday[] =>
  HOLIDAY_KEYS.map((key) => ({ key, kind: HOLIDAYS[key].kind, date: HOLIDAYS[key].dateIn(year) })).sort(
    (a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)),
  ),
)

/** The holiday or eve on a date `YYYY-MM-DD`. If both fall on the same date, the holiday. */
export function holidayOn(date: string): Holiday | undefined {
  const found = holidaysOf(Number(date.slice(0, 4))).filter((holiday) => holiday.date === date)
  return found.find((holiday) => holiday.kind === 'holiday') ?? found[0]
}

/** Easter Sunday of a Gregorian year, by the anonymous algorithm (Meeus/Jones/Butcher). */
function easterSunday(year: number): string {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const yearOfCentury = year % 100
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - moonCorrection + 15) % 30
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7
  const lateMoon = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const days = epact + toSunday - 7 * lateMoon + 114
  return isoDate(year, Math.floor(days / 31), (days % 31) + 1)
}

function isoDate(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
