import { similarity, tokensOf } from '../text-difference/text-difference.ts'

const NUMBER = /^\p{N}/u

/** Whether a token of `tokensOf` is a number. */
export const isNumber = (token: string): boolean => NUMBER.test(token)

/** The text with `0` in place of every number. */
export const withoutNumbers = (text: string): string =>
  tokensOf(text)
    .map((token) => (isNumber(token) ? '0' : token))
    .join('')

/**
 * How alike two source texts are for a translator, in whole per cent: 100 only for equal texts. It is their
 * `similarity`, but differing numbers count half: “280 euroa” is a good basis for translating “281 euroa”.
 * @param one both in NFC and trimmed
 */
export function likeness(one: string, other: string): number {
  if (one === other) return 100
  const asTheyAre = similarity(one, other)
  const [oneWords, otherWords] = [withoutNumbers(one), withoutNumbers(other)]
  const differInNumbers = oneWords !== one && otherWords !== other && numbersOf(one) !== numbersOf(other)
  const words = differInNumbers ? Math.min(0.99, similarity(oneWords, otherWords)) : asTheyAre
  return Math.floor(100 * Math.max(asTheyAre, (asTheyAre + words) / 2))
}

const numbersOf = (text: string): string => tokensOf(text).filter(isNumber).join(' ')
