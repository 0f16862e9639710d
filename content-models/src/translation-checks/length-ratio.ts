import type { LanguageTag } from '../languages/registry.ts'

/** Shorter sources allow no conclusion about length: `Hae` is 申请 or `Codso`. In characters. */
const SHORTEST_SOURCE = 20
/** Bounds of the target's length by that of the source. */
const USUAL: readonly [least: number, most: number] = [0.5, 2.2]
/**
 * A Chinese character stands for a syllable or a word, and Thai leaves out the spaces and often the vowels: the same
 * text is a third to two thirds as long as in an alphabet with spaces.
 */
const DENSE: readonly [least: number, most: number] = [0.2, 1.2]
const DENSE_LANGUAGES: readonly LanguageTag[] = ['zh-Hans', 'th']

/** Rule X3: whether a target is so short or long for its source that something may be missing or duplicated. */
export function hasStrangeLength(
  source: string,
  sourceLanguage: LanguageTag,
  target: string,
  targetLanguage: LanguageTag,
): boolean {
  const before = lengthOf(source)
  if (before < SHORTEST_SOURCE) return false
  const ratio = lengthOf(target) / before
  const isDense = DENSE_LANGUAGES.includes(targetLanguage)
  const wasDense = DENSE_LANGUAGES.includes(sourceLanguage)
  const [least, most] = isDense === wasDense ? USUAL : isDense ? DENSE : [1 / DENSE[1], 1 / DENSE[0]]
  return ratio < least || ratio > most
}

/** Visible characters, without vowel signs and other marks; runs of spaces count once. */
function lengthOf(text: string): number {
  const seen = text
    .normalize('NFC')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/\s+/gu, ' ')
  return Array.from(seen.trim()).length
}
