import type { LanguageTag } from '../languages/registry.ts'

/** Rule X4: segments with more words than this must not be those of the source. */
const MOST_WORDS = 3

/**
 * Rule X4: the sentences and lines of more than three words that are the same in the target as in the source. Names and
 * numbers do not count as words: lists of authorities stay as they are. A sentence explained in brackets is quoted on
 * purpose (what to say at a desk, in Finnish). Between Finnish and easy Finnish nothing is found, because an easy
 * sentence needs no other words.
 * @param source and `target` without markup and addresses
 */
export function copiedSegments(
  source: string,
  sourceLanguage: LanguageTag,
  target: string,
  targetLanguage: LanguageTag,
): string[] {
  if (base(sourceLanguage) === base(targetLanguage)) return []
  const known = new Set(segmentsOf(source))
  return segmentsOf(target).filter(
    (segment, index, all) =>
      known.has(segment) && wordsOf(segment) > MOST_WORDS && !/^[(（]/u.test(all[index + 1] ?? ''),
  )
}

const base = (tag: LanguageTag): string => tag.split('-')[0] ?? tag

const segmentsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .split(/\n|(?<=[.!?:;…。！？؟।።])\s+/u)
    .map((segment) => segment.replace(/\s+/gu, ' ').trim())
    .filter((segment) => segment !== '')

/** Words, the first one included; later words with a capital letter are names. */
const wordsOf = (segment: string): number =>
  (segment.match(/[\p{L}\p{M}][\p{L}\p{M}\p{N}’'-]*/gu) ?? []).filter(
    (word, index) => index === 0 || !/\p{Lu}/u.test(word),
  ).length
