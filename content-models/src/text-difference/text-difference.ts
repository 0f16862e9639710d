import { diffArrays } from 'diff'

/** A run of words that two texts share, or that only the earlier or only the later one has. */
export interface DifferencePart {
  kind: 'same' | 'removed' | 'added'
  text: string
}

/**
 * Whole words, whole numbers (with their separators: `1 234,50`, `9.30–16.00`, `02 5540 1234`), runs of white space and
 * single characters. Numbers come first, so that a changed number is shown whole and never as one changed digit.
 */
const token =
  /\p{N}+(?:[ \u00A0\u202F.,:/–-]?\p{N}+)*|[\p{L}\p{M}]+(?:['’\u200C-][\p{L}\p{M}]+)*|\s+|[\s\S]/gu

/** The words, numbers, spaces and other characters of a text, in order; together they make up the text. */
export const tokensOf = (text: string): string[] => text.match(token) ?? []

/**
 * What changed between two texts, by whole words and whole numbers. Joined, the parts that are `same` or `removed` give
 * `before`, and those that are `same` or `added` give `after`.
 */
export function textDifference(before: string, after: string): DifferencePart[] {
  return diffArrays(tokensOf(before), tokensOf(after)).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }))
}

/**
 * How alike two texts are, from 0 to 1: the share of their characters in words that both have in the same order (twice
 * the common characters divided by the sum of the lengths). Equal texts give 1, and only they.
 */
export function similarity(one: string, other: string): number {
  if (one === other) return 1
  const common = textDifference(one, other)
    .filter(({ kind }) => kind === 'same')
    .reduce((sum, { text }) => sum + text.replace(/\s+/gu, '').length, 0)
  const length = one.replace(/\s+/gu, '').length + other.replace(/\s+/gu, '').length
  return length === 0 ? 0 : Math.min(0.99, (2 * common) / length)
}
