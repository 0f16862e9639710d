import { type Language, type LanguageTag, language } from '../languages/registry.ts'

/** The name in Unicode of each script that a language of the product is written in (UAX 24). */
const SCRIPTS: Readonly<Record<Language['script'], string>> = {
  Arab: 'Arabic',
  Cyrl: 'Cyrillic',
  Ethi: 'Ethiopic',
  Hans: 'Han',
  Latn: 'Latin',
  Thai: 'Thai',
}
/** Runs of letters of other scripts; a hyphen may join them (`Y-tunnus`). */
const FOREIGN = new Map(
  Object.entries(SCRIPTS).map(([code, name]) => {
    const letter = `(?!\\p{Script=${name}})\\p{L}`
    return [code, new RegExp(`${letter}(?:${letter}|\\p{M}|-(?=${letter}))*`, 'gu')]
  }),
)

/** Rule X2: the share of letters that must be in the script of the language. */
const EXPECTED_SHARE = 0.8
/** Names count as the same when they begin alike: the source inflects them (`Traficomin`, `Helsingissä`). */
const NAME_BEGINNING = 4

/**
 * Rule X2: the words of a text that are not in the script of its language, when they make up more than a fifth of its
 * letters. Not counted are brackets (they hold the Finnish term), words explained by brackets in the script of the
 * language, the official words of the glossary, and names: words with a capital letter that begin like one of the
 * source.
 * @param text the target without markup and addresses
 * @param source the source without markup and addresses
 * @param terms the official words in the source
 */
export function wordsInOtherScripts(
  text: string,
  source: string,
  terms: readonly string[],
  tag: LanguageTag,
): string[] {
  const foreign = FOREIGN.get(language(tag).script) ?? /(?!)/gu
  const foreignIn = (part: string): string[] => part.normalize('NFC').match(foreign) ?? []
  if (foreignIn(text).length === 0) return []
  const outside = withoutExplained(
    text,
    (part) => countLetters(part) > countLetters(foreignIn(part).join('')),
  )
  const names = new Set(wordsOf(source).filter(hasCapital).map(beginning))
  const official = new Set(terms.flatMap(wordsOf).map(beginning))
  const isKnown = (word: string): boolean =>
    official.has(beginning(word)) || (hasCapital(word) && names.has(beginning(word)))
  const words = foreignIn(outside)
  const strange = words.filter((word) => !isKnown(word))
  const known = words.filter(isKnown)
  const letters = countLetters(outside) - countLetters(known.join(''))
  return countLetters(strange.join('')) > letters * (1 - EXPECTED_SHARE) ? strange : []
}

/** The text without its brackets, and without words in another script directly before brackets that explain them. */
function withoutExplained(text: string, isExpected: (part: string) => boolean): string {
  const parts = text.split(/[(（]([^()（）]*)[)）]/u)
  return parts
    .map((part, index) => {
      if (index % 2 === 1) return ' '
      const explanation = parts[index + 1]
      return explanation !== undefined && isExpected(explanation) ? withoutForeignEnd(part, isExpected) : part
    })
    .join(' ')
}

/** Removes words from the end up to one in the script of the language. */
function withoutForeignEnd(part: string, isExpected: (word: string) => boolean): string {
  const words = part.split(/(?<=\s)/u)
  while (words.length > 0 && !isExpected(words.at(-1) ?? '')) words.pop()
  return words.join('')
}

const wordsOf = (text: string): string[] =>
  text.normalize('NFC').match(/\p{L}(?:[\p{L}\p{M}]|-(?=\p{L}))*/gu) ?? []
const hasCapital = (word: string): boolean => /\p{Lu}/u.test(word)
const beginning = (word: string): string => word.slice(0, NAME_BEGINNING).toLowerCase()
const countLetters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0
