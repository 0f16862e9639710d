const DAY_MILLISECONDS = 86_400_000

/** The locales whose conventions the admin's languages follow in Finland. */
const LOCALES: Readonly<Record<string, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }

const localeOf = (adminLanguage: string): string => LOCALES[adminLanguage] ?? 'fi-FI'

/** How `Intl` writes a moment in Finnish time. */
const written = (moment: Date, locale: string, form: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale, { timeZone: 'Europe/Helsinki', ...form }).format(moment)

/** What a calendar and a clock on a wall in Finland show. Swedish writes both as ISO 8601: “2026-11-30 08:05:12”. */
function partsOf(moment: Date): { day: string; clock: string } {
  const [day = '', clock = ''] = written(moment, 'sv-SE', { dateStyle: 'short', timeStyle: 'medium' }).split(
    ' ',
  )
  return { day, clock }
}

/** A moment as people say it, to the second and without the day when it is today: “klo 8.05.12”. */
export function sinceWords(iso: string, adminLanguage: string, now: Date): string {
  const moment = new Date(iso)
  const isToday = partsOf(moment).day === partsOf(now).day
  const clock = clockWords(moment, adminLanguage, true)
  return isToday ? clock : joined(dayWords(moment, adminLanguage), clock, adminLanguage)
}

/** A moment with its day, to the minute: “ma 30.11.2026 klo 8.00”. */
export function momentWords(iso: string, adminLanguage: string): string {
  const moment = new Date(iso)
  return joined(dayWords(moment, adminLanguage), clockWords(moment, adminLanguage, false), adminLanguage)
}

const joined = (day: string, clock: string, adminLanguage: string): string =>
  adminLanguage === 'en' ? `${day}, ${clock}` : `${day} ${clock}`

const dayWords = (moment: Date, adminLanguage: string): string =>
  written(moment, localeOf(adminLanguage), {
    weekday: 'short',
    day: 'numeric',
    month: adminLanguage === 'en' ? 'short' : 'numeric',
    year: 'numeric',
  })

function clockWords(moment: Date, adminLanguage: string, hasSeconds: boolean): string {
  const [hour, minute, second] = partsOf(moment).clock.split(':')
  const numbers = [Number(hour), minute, ...(hasSeconds ? [second] : [])]
  if (adminLanguage === 'en') return numbers.join(':')
  return `${adminLanguage === 'sv' ? 'kl.' : 'klo'} ${numbers.join('.')}`
}

/** A moment in its shortest form: the time of day only within 12 hours of now, else day and time. */
export function momentText(iso: string, adminLanguage: string, now: Date): string {
  const moment = new Date(iso)
  if (Number.isNaN(moment.getTime())) return iso
  const isRecent = Math.abs(now.getTime() - moment.getTime()) < DAY_MILLISECONDS / 2
  return written(moment, localeOf(adminLanguage), {
    ...(isRecent ? {} : { day: 'numeric', month: 'numeric', year: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
  })
}

/** A moment as a table shows it, with the time of day unless `isDay`: “30.11.2026 klo 8.05”. */
export const dateText = (iso: string, adminLanguage: string, isDay: boolean): string =>
  // Swedish as in Sweden here: “08:05”.
  written(new Date(iso), adminLanguage === 'en' ? 'en-GB' : adminLanguage, {
    dateStyle: 'medium',
    ...(isDay ? {} : { timeStyle: 'short' }),
  })

/** A length of time in seconds, to a tenth below ten: “1,4”. */
export const secondsWords = (milliseconds: number, adminLanguage: string): string =>
  new Intl.NumberFormat(localeOf(adminLanguage), {
    maximumFractionDigits: milliseconds < 10_000 ? 1 : 0,
  }).format(milliseconds / 1000)

/** Reads a time of day as people write it: `8`, `8.30`, `08:30`. @returns `HH:mm`, or undefined when it is not one */
export function timeOfDay(text: string): string | undefined {
  const [, hour = '', minute = '00'] = /^(\d{1,2})(?:[.:](\d{2}))?$/u.exec(text.trim()) ?? []
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return undefined
  return `${hour.padStart(2, '0')}:${minute}`
}
