import { withPlainDigits } from './digits.ts'

/** A number of a text: an amount, a time of day, a date, a phone number. */
export interface FoundNumber {
  /** As written in the text. */
  piece: string
  /** The same for all ways of writing the same number: `1234.5`, `9.30`, `0255401234`, `2026-12-31`. */
  key: string
  /** For a date: its day and its year, which are separate numbers when the month is written as a word. */
  dayAndYear?: [day: string, year: string]
}

const space = '[ \\u00A0\\u2007\\u2009\\u202F]'
/** Alternatives in the order in which they are tried; a number is never part of a longer one. */
const form = new RegExp(
  [
    // 31.12.2026, 31/12/2026
    '(?<day>[0-9]{1,2})([./-])(?<month>[0-9]{1,2})\\2(?<year>[0-9]{4})(?![0-9])',
    // 2026-12-31, 2026年12月31日
    '(?<yearFirst>[0-9]{4})[./年-](?<monthAfter>[0-9]{1,2})[./月-](?<dayLast>[0-9]{1,2})(?![0-9])日?',
    // 02 5540 1234, +358 2 5540 1234, 040-123 4567; at least six digits, because 0-6 is a range
    `(?<phone>(?:\\+${space}?[1-9]|0)(?=(?:(?:${space}|-)?[0-9]){5})[0-9]*(?:(?:${space}|-)[0-9]+)+)(?![0-9])`,
    // 1 234,50 and 1,234.50 and ١٬٢٣٤٫٥٠
    `(?<thousands>[0-9]{1,3}(?:(?<separator>${space}|[.,'’٬])[0-9]{3})(?:\\k<separator>[0-9]{3})*)(?![0-9])(?:[.,٫](?<decimals>[0-9]+))?`,
    // 9.30, 9:30, 9点30分, 7,5
    '(?<first>[0-9]+)(?:[.,:٫][0-9]+)+|(?<hour>[0-9]{1,2})[点點时時](?<minute>[0-9]{2})分?',
    '[0-9]+',
  ].join('|'),
  'gu',
)

const withoutZeros = (digits: string): string => digits.replace(/^0+(?=[0-9])/u, '')
/** Marks that change the direction of writing; they may occur between digits and are found by another rule. */
const directionMarks = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu

/**
 * The numbers of a text without markup, in order. Digits of all scripts count as 0–9; the separators of thousands, of
 * decimals and between hours and minutes do not matter. The order of the groups of a phone number does: in
 * right-to-left text they get swapped easily.
 */
export function numbersIn(text: string): FoundNumber[] {
  const readable = text.replace(directionMarks, '')
  const plain = withPlainDigits(readable)
  // Digits outside the Basic Multilingual Plane are two units long: positions differ, so the plain digits are shown.
  const shown = plain.length === readable.length ? readable : plain
  return [...plain.matchAll(form)].map((match) => ({
    ...keyOf(match[0], match.groups ?? {}),
    piece: shown.slice(match.index, match.index + match[0].length),
  }))
}

function keyOf(piece: string, part: Record<string, string | undefined>): Omit<FoundNumber, 'piece'> {
  const day = part['day'] ?? part['dayLast']
  const month = part['month'] ?? part['monthAfter']
  const year = part['year'] ?? part['yearFirst']
  if (day !== undefined && month !== undefined && year !== undefined) {
    const dayAndYear: [string, string] = [withoutZeros(day), year]
    return { key: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, dayAndYear }
  }
  if (part['phone'] !== undefined) return { key: phoneKey(piece) }
  if (part['thousands'] !== undefined) {
    const whole = part['thousands'].replace(/[^0-9]/gu, '')
    return { key: withDecimals(whole, part['decimals'] ?? '') }
  }
  if (part['hour'] !== undefined) return { key: withDecimals(part['hour'], part['minute'] ?? '') }
  const [first = '', ...rest] = piece.split(/[^0-9]+/u)
  return { key: rest.length === 0 ? phoneKey(first) : withDecimals(first, rest.join('.')) }
}

/** `9.00` is `9` and `09.30` is `9.30`; `7,05` is not `7,5`. */
function withDecimals(whole: string, decimals: string): string {
  const first = decimals === '' ? whole : withoutZeros(whole)
  return /^0*$/u.test(decimals) ? first : `${first}.${decimals}`
}

/**
 * The digits of a phone number; the country code of Finland is equivalent to the 0 of the area code (`+358 2` and
 * `02`).
 */
export function phoneKey(phone: string): string {
  const digits = withPlainDigits(phone).replace(/[^0-9]/gu, '')
  return digits.replace(/^(?:00)?358(?=[0-9]{6})/u, '0')
}
