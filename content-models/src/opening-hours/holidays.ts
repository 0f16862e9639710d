import { addDays, weekdayOf, WEEKDAYS, type Weekday } from '../time/calendar.ts'

/**
 * What offices do on the day:
 * - `holiday`: a public holiday by law.
 * - `day-off`: Christmas Eve and Midsummer Eve. No public holidays, but offices are closed: act 150/1930, section 5,
 *   puts them beside the holidays, and municipal collective agreements shorten the week by them.
 * - `eve`: a working day on which many offices close early.
 */
export type HolidayKind = 'holiday' | 'day-off' | 'eve'

const KINDS = {
  'new-years-day': 'holiday',
  epiphany: 'holiday',
  'maundy-thursday': 'eve',
  'good-friday': 'holiday',
  'easter-sunday': 'holiday',
  'easter-monday': 'holiday',
  'may-day-eve': 'eve',
  'may-day': 'holiday',
  'ascension-day': 'holiday',
  pentecost: 'holiday',
  'midsummer-eve': 'day-off',
  'midsummer-day': 'holiday',
  'all-saints-day': 'holiday',
  'independence-day': 'holiday',
  'christmas-eve': 'day-off',
  'christmas-day': 'holiday',
  'st-stephens-day': 'holiday',
  'new-years-eve': 'eve',
} as const satisfies Record<string, HolidayKind>

/** Names a holiday or eve in messages and tests. */
export type HolidayKey = keyof typeof KINDS

/** Every key, in the order of the year. */
export const HOLIDAY_KEYS = Object.keys(KINDS) as readonly HolidayKey[]

export interface Holiday {
  readonly key: HolidayKey
  readonly kind: HolidayKind
  /** `YYYY-MM-DD` */
  readonly date: string
}

/** The holidays and eves of a year in Finland, by date. They follow the law in force since 1992. */
export function holidaysOf(year: number): readonly Holiday[] {
  const easter = easterSunday(year)
  const dates: Record<HolidayKey, string> = {
    'new-years-day': isoDate(year, 1, 1),
    epiphany: isoDate(year, 1, 6),
    'maundy-thursday': addDays(easter, -3),
    'good-friday': addDays(easter, -2),
    'easter-sunday': easter,
    'easter-monday': addDays(easter, 1),
    'may-day-eve': isoDate(year, 4, 30),
    'may-day': isoDate(year, 5, 1),
    'ascension-day': addDays(easter, 39),
    pentecost: addDays(easter, 49),
    'midsummer-eve': firstFrom(isoDate(year, 6, 19), 'friday'),
    'midsummer-day': firstFrom(isoDate(year, 6, 20), 'saturday'),
    'all-saints-day': firstFrom(isoDate(year, 10, 31), 'saturday'),
    'independence-day': isoDate(year, 12, 6),
    'christmas-eve': isoDate(year, 12, 24),
    'christmas-day': isoDate(year, 12, 25),
    'st-stephens-day': isoDate(year, 12, 26),
    'new-years-eve': isoDate(year, 12, 31),
  }
  return HOLIDAY_KEYS.map((key) => ({ key, kind: KINDS[key], date: dates[key] })).sort((a, b) =>
    a.date < b.date ? -1 : Number(a.date > b.date),
  )
}

/** The holiday or eve on a date `YYYY-MM-DD`. Of two on the same date, a holiday before an eve. */
export function holidayOn(date: string): Holiday | undefined {
  const found = knownHolidays(Number(date.slice(0, 4))).filter((holiday) => holiday.date === date)
  return found.find((holiday) => holiday.kind === 'holiday') ?? found[0]
}

const known = new Map<number, readonly Holiday[]>()

function knownHolidays(year: number): readonly Holiday[] {
  const holidays = known.get(year) ?? holidaysOf(year)
  known.set(year, holidays)
  return holidays
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

/** The first such weekday on or after `date`. */
function firstFrom(date: string, weekday: Weekday): string {
  return addDays(date, (WEEKDAYS.indexOf(weekday) - WEEKDAYS.indexOf(weekdayOf(date)) + 7) % 7)
}

function isoDate(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
