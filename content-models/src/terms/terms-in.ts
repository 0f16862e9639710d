import type { LanguageTag } from '../languages/registry.ts'
import { richTextToPlain } from '../rich-text/html.ts'
import { RichTextError } from '../rich-text/rich-text.ts'
import type { WordsKind } from '../fields/words.ts'
import type { MetTerm, TermPair } from './term-pair.ts'
import { WORD, type WordMatcher, comparable, wordMatcher } from './word-matcher.ts'

interface Word {
  /** As written in the text. */
  text: string
  comparable: string
  start: number
  end: number
}

/**
 * The glossary's terms found in a source text, in the order of the text, each once at its first place. Finnish terms
 * are recognised in all their forms. Where terms overlap, the longest counts. A term that is part of another compound
 * is not found: `tuki` not in `asumistuki`, `vero` not in `verokortti`.
 * @param text the source; of `kind` `rich` its plain text is searched (as written, when it cannot be parsed)
 * @param language the language of `text`
 * @returns the terms with the words found; `start` counts in the plain text after NFC
 */
export function termsIn(
  text: string,
  kind: WordsKind,
  language: LanguageTag,
  glossary: readonly TermPair[],
): MetTerm[] {
  const plain = plainText(text, kind).normalize('NFC')
  const words = [...plain.matchAll(WORD)].map((match) => ({
    text: match[0],
    comparable: comparable(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }))
  const places: { term: TermPair; start: number; end: number }[] = []
  for (const term of glossary) {
    for (const [first, last] of placesOf(term, words, plain, language)) {
      places.push({ term, start: first.start, end: last.end })
    }
  }
  // Longest first; the sort keeps the order of the glossary among terms of equal length.
  places.sort((one, other) => other.end - other.start - (one.end - one.start) || one.start - other.start)
  const taken: typeof places = []
  for (const place of places) {
    if (taken.every(({ start, end }) => place.end <= start || place.start >= end)) taken.push(place)
  }
  const met = new Map<string, MetTerm>()
  for (const { term, start, end } of taken.sort((one, other) => one.start - other.start)) {
    if (!met.has(term.id)) met.set(term.id, { ...term, found: plain.slice(start, end), start })
  }
  return [...met.values()]
}

function plainText(text: string, kind: WordsKind): string {
  if (kind !== 'rich') return text
  try {
    return richTextToPlain(text)
  } catch (error) {
    if (error instanceof RichTextError) return text
    throw error
  }
}

function* placesOf(
  { term, abbreviation }: TermPair,
  words: readonly Word[],
  plain: string,
  language: LanguageTag,
): Generator<[first: Word, last: Word]> {
  const matchers = (comparable(term).match(WORD) ?? []).map((part) => wordMatcher(part, language))
  const short = abbreviation && abbreviationMatcher(abbreviation.normalize('NFC'), language)
  for (const [index, word] of words.entries()) {
    if (short && short(word.text)) yield [word, word]
    const last = words[index + matchers.length - 1]
    if (!last || matchers.length === 0 || !matchers[0]?.(word.comparable)) continue
    const run = words.slice(index, index + matchers.length)
    if (run.every((part, step) => matchers[step]?.(part.comparable) && joins(run[step - 1], part, plain))) {
      yield [word, last]
    }
  }
}

/** Whether there is only white space between two words of a term. */
const joins = (before: Word | undefined, word: Word, plain: string): boolean =>
  !before || /^\s+$/u.test(plain.slice(before.end, word.start))

/**
 * Abbreviations with capitals count only as written (`TES` and not `tes`); in a Finnish text their ending comes after a
 * colon (`TES:n`), outside the word. One without capitals is inflected like a word (`hetu : hetun`).
 */
function abbreviationMatcher(abbreviation: string, language: LanguageTag): WordMatcher {
  if (abbreviation !== abbreviation.toLowerCase()) return (word) => word === abbreviation
  const matches = wordMatcher(comparable(abbreviation), language)
  return (word) => matches(comparable(word))
}
