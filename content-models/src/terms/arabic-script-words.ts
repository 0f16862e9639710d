import type { LanguageTag } from '../languages/registry.ts'

/** The languages of the product that are written in the Arabic script. */
export const ARABIC_SCRIPT: readonly LanguageTag[] = ['ar', 'fa', 'ckb']

/**
 * Text in the Arabic script in the form used for comparing: without tatweel and vowel signs, one letter for the forms
 * of alef, of yeh and of kaf that keyboards mix and Unicode normalisation keeps apart, without the joiners that Persian
 * writes inside a word or leaves out (`کمک‌هزینه`, `کمک هزینه` and `کمکهزینه` are the same).
 */
export function arabicComparable(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\u0640|\p{M}|\p{Cf}/gu, '')
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/[ىیېۍ]/gu, 'ي')
    .replace(/ك/gu, 'ک')
    .replace(/ۀ/gu, 'ه')
}

const letters = /[\p{L}\p{M}\p{N}]+/gu

/**
 * What a word may begin with: `and`, `so`, then `in`, `like`, `for`, then the article, which is لل after `for`. Persian
 * and Sorani have none of these prefixes, but names and loanwords keep the article.
 */
const ARABIC_PREFIX = '[وف]?(?:[بکلس]?ال|لل|[بکل])?'

/** Endings: pronouns (`إقامتك`), dual and sound plural, and the alef of an indefinite accusative (`مترجما`). */
const ARABIC_SUFFIX = '(?:ا|ان|ين|ون|ات)?(?:ي|ک|کم|کما|کن|ه|ها|هما|هم|هن|نا)?'
/** Persian: plural ها, indefinite and linking ی, ای, and the possessives. */
const PERSIAN_SUFFIX = '(?:ها|هايي|هاي|ان)?(?:ي|يي|اي|ام|ات|اش|م|ت|ش|مان|تان|شان|يم|يت|يش)?'
/** Sorani puts article, number, possessor and clitics after the word, several at a time. */
const SORANI_SUFFIX = '\\p{L}{0,7}'

/**
 * A pattern for a phrase in a text that went through `arabicComparable`; each of its words may carry an article,
 * prefixes and endings, with or without a space between the parts that Persian joins.
 */
export function arabicPattern(phrase: string, language: LanguageTag): RegExp | undefined {
  // What Persian joins may be separate in the text, so the joined parts are words here.
  const words = arabicComparable(phrase.replace(/\u200C/gu, ' ')).match(letters) ?? []
  if (words.length === 0) return undefined
  const parts = words.map((word) => (language === 'ar' ? arabicWord(word) : persianWord(word, language)))
  const gap = language === 'ar' ? '[^\\p{L}\\p{N}]+' : '[^\\p{L}\\p{N}]*'
  return new RegExp(`(?<![\\p{L}\\p{N}])${parts.join(gap)}(?![\\p{L}\\p{N}])`, 'u')
}

function arabicWord(word: string): string {
  const core = word.length > 4 ? word.replace(/^(?:ال|لل)/u, '') : word
  const feminine = core.endsWith('ة')
  const body = feminine ? core.slice(0, -1) : core
  // Ta marbuta is written ت before a suffix and disappears in the plural (`إقامة : إقامتك, إقامات`).
  const end = feminine ? '(?:ة|ه|ت|(?=ات))' : ''
  const forms = [body + end, ...brokenPlurals(body, feminine)]
  return `${ARABIC_PREFIX}(?:${forms.join('|')})${ARABIC_SUFFIX}`
}

/**
 * Broken plurals keep the consonants and change the long vowels between them (`تصريح : تصاريح`, `كشف : كشوف`,
 * `رقم : أرقام`); a root with two equal consonants shows both (`خطة : خطط`).
 */
function brokenPlurals(body: string, feminine: boolean): string[] {
  const consonants = body.replace(/[اوي]/gu, '')
  if (consonants.length >= 3) return [`ا?${Array.from(consonants).join('[اوي]?')}`]
  return feminine && consonants.length === 2 ? [consonants + consonants.charAt(1)] : []
}

function persianWord(word: string, language: LanguageTag): string {
  return word + (language === 'fa' ? PERSIAN_SUFFIX : SORANI_SUFFIX)
}
