import type { LanguageTag } from '../languages/registry.ts'
import { remembering } from '../remembering/remembering.ts'
import { finnishForms } from './finnish-forms.ts'

/** Says whether a word of a text (lower case, NFC) is a form of the word that the matcher was made for. */
export type WordMatcher = (word: string) => boolean

/** A word: letters and digits, with hyphens and apostrophes inside (`Kela-kortti`, `raa’an`, `обов’язкове`). */
export const WORD = /[\p{L}\p{M}\p{N}]+(?:[-‐‑'’ʼ\u200C][\p{L}\p{M}\p{N}]+)*/gu

/** How words are compared: NFC, lower case by the rules common to all languages, one form of apostrophe. */
export const comparable = (text: string): string =>
  text.normalize('NFC').toLowerCase().replace(/[‐‑]/gu, '-').replace(/['ʼ]/gu, '’')

const matchersIn = remembering((language: LanguageTag) =>
  remembering((base: string) => newMatcher(base, language)),
)

/**
 * A matcher for the forms of `base` (lower case, NFC) in a language: all forms in Finnish, the endings of nouns and
 * adjectives in Swedish, plural and genitive in English, the exact word elsewhere. Made once for each word.
 */
export const wordMatcher = (base: string, language: LanguageTag): WordMatcher => matchersIn(language)(base)

function newMatcher(base: string, language: LanguageTag): WordMatcher {
  if (!/^[\p{L}\p{M}\p{N}’-]+$/u.test(base)) return (word) => word === base
  switch (language) {
    case 'fi':
    case 'fi-simple': {
      const { start, pattern } = finnishForms(base)
      return (word) => word.startsWith(start) && pattern.test(word)
    }
    case 'sv': {
      // Plurals in -or, -ar, -er, -n or none; an a or e at the end falls off before -or and -ar.
      const stem = /[ae]$/u.test(base) ? `${base}|${base.slice(0, -1)}` : base
      const pattern = new RegExp(
        `^(?:${base}|(?:${stem})(?:en|et|n|t|a|e|ar|er|or|r|arna|erna|orna|rna|na))s?$`,
        'u',
      )
      return (word) => pattern.test(word)
    }
    case 'en': {
      const plural = base.endsWith('y') ? `|${base.slice(0, -1)}ies` : ''
      const pattern = new RegExp(`^(?:${base}(?:e?s)?${plural})(?:’s|’)?$`, 'u')
      return (word) => pattern.test(word)
    }
    default:
      return (word) => word === base
  }
}
