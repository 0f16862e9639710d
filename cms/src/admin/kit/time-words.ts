/** The locales whose habits the admin's languages follow in Finland. */
const LOCALES: Readonly<Record<string, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }

interface TimeParts {
  day: string
  hour: string
  minute: string
  second: string
}

/** What a calendar and a clock on a wall in Finland show. */
function partsOf(moment: Date): TimeParts {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Europe/Helsinki',
    dateStyle: 'short',
    timeStyle: 'medium',
    hourCycle: 'h23',
  })
  const part = (type: string): string =>
    format.formatToParts(moment).find((found) => found.type === type)?.value ?? ''
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    hour: String(Number(part('hour'))),
    minute: part('minute'),
    second: part('second'),
  }
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
  new Intl.DateTimeFormat(LOCALES[adminLanguage] ?? 'fi-FI', {
    timeZone: 'Europe/Helsinki',
    weekday: 'short',
    day: 'numeric',
    month: adminLanguage === 'en' ? 'short' : 'numeric',
    year: 'numeric',
  }).format(moment)

function clockWords(moment: Date, adminLanguage: string, hasSeconds: boolean): string {
  const { hour, minute, second } = partsOf(moment)
  const numbers = [hour, minute, ...(hasSeconds ? [second] : [])]
  if (adminLanguage === 'en') return numbers.join(':')
  return `${adminLanguage === 'sv' ? 'kl.' : 'klo'} ${numbers.join('.')}`
}

/** A length of time in seconds, to a tenth below ten: “1,4”. */
export const secondsWords = (milliseconds: number, adminLanguage: string): string =>
  new Intl.NumberFormat(LOCALES[adminLanguage] ?? 'fi-FI', {
    maximumFractionDigits: milliseconds < 10_000 ? 1 : 0,
  }).format(milliseconds / 1000)

/** Reads a time of day as people write it: `8`, `8.30`, `08:30`. @returns `HH:mm`, or undefined when it is none */
export function timeOfDay(text: string): string | undefined {
  const [, hour = '', minute = '00'] = /^(\d{1,2})(?:[.:](\d{2}))?$/u.exec(text.trim()) ?? []
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return undefined
  return `${hour.padStart(2, '0')}:${minute}`
}
