import { remembering } from '../remembering/remembering.ts'

const decimalDigit = /\p{Nd}/u

/**
 * The text with the decimal digits of every script as 0–9: `٢٠٢٧`, `۲۰۲۷`, `๒๐๒๗` and `２０２７` become `2027`. Unicode
 * keeps the digits of a script together in order from 0 to 9 (Unicode Standard, 4.6), so the value of a digit is its
 * distance from the beginning of its run.
 */
export const withPlainDigits = (text: string): string => text.replace(/\p{Nd}/gu, valueOf)

const valueOf = remembering((digit: string): string => {
  const code = digit.codePointAt(0) ?? 0
  let distance = 0
  while (decimalDigit.test(String.fromCodePoint(code - distance - 1))) distance++
  return String(distance % 10)
})
