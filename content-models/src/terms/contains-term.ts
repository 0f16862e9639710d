import type { LanguageTag } from '../languages/registry.ts'
import { ARABIC_SCRIPT, arabicComparable, arabicPattern } from './arabic-script-words.ts'
import { WORD, type WordMatcher, comparable, wordMatcher } from './word-matcher.ts'

/** Languages that are written without spaces between words. */
const WITHOUT_SPACES: readonly LanguageTag[] = ['zh-Hans', 'th']
/** Languages whose inflected forms `word-matcher.ts` knows. */
const KNOWN_FORMS: readonly LanguageTag[] = ['fi', 'fi-simple', 'sv', 'en']

/**
 * Whether the agreed translation of a term is in a target text, in any of its forms. `agreed` may hold several
 * translations (`X / Y`) or an explanation in brackets (`X (Y)`); one of them is enough.
 *
 * The result is only a warning, so the test is generous: in languages whose forms it does not know, words count as the
 * same when they share their beginning up to an ending of three letters.
 * @param target plain text or rich text in `language`
 */
export function containsTerm(target: string, agreed: string, language: LanguageTag): boolean {
  return alternatives(agreed).some((phrase) => containsPhrase(target, phrase, language))
}

/** `X / Y` and `X (Y)` give X and Y; a slash without spaces divides only longer words (not `и/или`). */
function alternatives(agreed: string): string[] {
  const outside = agreed.replace(/[(（][^()（）]*[)）]/gu, ' ')
  const inside = [...agreed.matchAll(/[(（]([^()（）]*)[)）]/gu)].map((match) => match[1] ?? '')
  return [outside, ...inside]
    .flatMap((phrase) => phrase.split(/\s+[/／]\s+|(?<=\p{L}{4})[/／](?=\p{L}{4})/u))
    .map((phrase) => phrase.trim())
    .filter((phrase) => /[\p{L}\p{N}]/u.test(phrase))
}

function containsPhrase(target: string, phrase: string, language: LanguageTag): boolean {
  if (ARABIC_SCRIPT.includes(language)) {
    return arabicPattern(phrase, language)?.test(arabicComparable(target)) ?? false
  }
  if (WITHOUT_SPACES.includes(language)) {
    const closed = (text: string): string => comparable(text).replace(/\s+/gu, '')
    return closed(target).includes(closed(phrase))
  }
  const matchers = wordsOf(phrase, language).map((word) =>
    KNOWN_FORMS.includes(language) ? wordMatcher(word, language) : sharesStem(word),
  )
  const words = wordsOf(target, language)
  return words.some((_, index) => matchers.every((matches, step) => matches(words[index + step] ?? '')))
}

function wordsOf(text: string, language: LanguageTag): string[] {
  // French elision: `l’allocation` is two words.
  const divided = language === 'fr' ? text.replace(/['’]/gu, ' ') : text
  return (comparable(divided).match(WORD) ?? []).map((word) => word.replace(/ё/gu, 'е'))
}

/** The longest ending that inflection removes from the base form: `область : областями` keeps `област`. */
const LONGEST_ENDING = 3
const SHORTEST_STEM = 3

/**
 * Matches words that begin like `base`, except for an ending of up to three letters. A word of up to three letters must
 * match completely, so that prepositions match only themselves.
 */
function sharesStem(base: string): WordMatcher {
  const length = Math.max(Math.min(base.length, SHORTEST_STEM), base.length - LONGEST_ENDING)
  const stem = base.slice(0, length)
  if (base.length < SHORTEST_STEM) return (word) => word === base
  return (word) => word.startsWith(stem)
}
