import { remembering } from '../remembering/remembering.ts'
import { type LanguageTag, language } from './registry.ts'

/**
 * The `Intl` objects behind `languages/format.ts`, made once per language: making one takes twenty times as long as
 * using it. Dates are formatted in UTC from midnight in UTC, so that no time zone can move them to another day.
 */

/** Weekday, day, month and year. */
export const fullDate = dates({ dateStyle: 'full' })
export const dateWithoutYear = dates({ weekday: 'long', day: 'numeric', month: 'long' })
export const weekdayName = dates({ weekday: 'long' })
export const shortMonth = dates({ month: 'short' })
/** `h23` and not `hour12: false`, which some languages take as 24:05 for five past midnight. */
export const clock = dates({ hour: 'numeric', minute: '2-digit', hourCycle: 'h23' })
/** The sign and not the code, which is Ukrainian's default; no cents when there are none. */
export const euros = perLanguage(
  (locale) =>
    new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: 'EUR',
      currencyDisplay: 'narrowSymbol',
      trailingZeroDisplay: 'stripIfInteger',
    }),
)

function dates(options: Intl.DateTimeFormatOptions): (tag: LanguageTag) => Intl.DateTimeFormat {
  return perLanguage((locale) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }))
}

function perLanguage<Format>(make: (locale: string) => Format): (tag: LanguageTag) => Format {
  return remembering((tag) => make(language(tag).format))
}
