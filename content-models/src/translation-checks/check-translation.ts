import type { LanguageTag } from '../languages/registry.ts'
import { containsTerm } from '../terms/contains-term.ts'
import type { MetTerm } from '../terms/term-pair.ts'
import type { WordsKind } from '../fields/words.ts'
import { addressesIn } from './addresses.ts'
import { copiedSegments } from './copied-segments.ts'
import { figureFindings } from './figures.ts'
import type { Finding } from './finding.ts'
import { hasStrangeLength } from './length-ratio.ts'
import { readText } from './read-text.ts'
import { wordsInOtherScripts } from './script-of-language.ts'

/** A text and its translation, with what the checks must know about them. */
export interface TranslationToCheck {
  source: string
  sourceLanguage: LanguageTag
  target: string
  targetLanguage: LanguageTag
  kind: WordsKind
  /** Whether the source has changed since the target was made for it. */
  sourceHasChanged: boolean
  /** Whether the target was made by a machine and approved by no one. */
  isUnapprovedMachine: boolean
  /** The glossary terms in the source, as `termsIn` finds them. */
  terms: readonly MetTerm[]
}

/**
 * Checks one translated text by the rules X1–X8 of the plain-language rules, in their order. It runs at every keystroke
 * and never throws; an empty target gives no findings. The `pieces` of each finding:
 * - X1 block: numbers and addresses of the source that the target lacks; X1 warn: those that only the target has
 * - X2: words in another script; X4: the copied segments
 * - X6, one finding for each term: the term and its agreed translation
 * - X7: the code points, as `U+200F`, because the characters themselves are invisible
 * - X3, X5 and X8 are about the whole text and have none
 */
export function checkTranslation(translation: TranslationToCheck): Finding[] {
  const { sourceLanguage, targetLanguage } = translation
  if (translation.target.trim() === '') return []
  const source = side(translation.source, translation.kind)
  const target = side(translation.target, translation.kind)
  const findings = figureFindings(source, target, targetLanguage)
  const strange = wordsInOtherScripts(
    target.text,
    source.text,
    translation.terms.map(({ term }) => term),
    targetLanguage,
  )
  if (strange.length > 0) findings.push({ rule: 'X2', severity: 'warn', pieces: strange })
  if (hasStrangeLength(source.plain, sourceLanguage, target.plain, targetLanguage)) {
    findings.push({ rule: 'X3', severity: 'warn', pieces: [] })
  }
  const copied = copiedSegments(source.text, sourceLanguage, target.text, targetLanguage)
  if (copied.length > 0) findings.push({ rule: 'X4', severity: 'block', pieces: copied })
  if (translation.sourceHasChanged) findings.push({ rule: 'X5', severity: 'warn', pieces: [] })
  for (const { term, agreed = '' } of missingTerms(translation.terms, target.plain, targetLanguage)) {
    findings.push({ rule: 'X6', severity: 'warn', pieces: [term, agreed] })
  }
  const controls = controlCharacters(translation.target)
  if (controls.length > 0) findings.push({ rule: 'X7', severity: 'block', pieces: controls })
  if (translation.isUnapprovedMachine) findings.push({ rule: 'X8', severity: 'block', pieces: [] })
  return findings
}

function side(text: string, kind: WordsKind) {
  const { plain, targets } = readText(text, kind)
  const { found, rest } = addressesIn(plain, targets)
  return { plain, text: rest, addresses: found, targets }
}

/**
 * The terms whose agreed translation is not in the target. The official word itself is just as good when it is part of
 * the sentence; in brackets it only explains the translation before it.
 */
function missingTerms(terms: readonly MetTerm[], target: string, language: LanguageTag): MetTerm[] {
  const outside = target.replace(/[(（][^()（）]*[)）]/gu, ' ')
  return terms.filter(
    ({ term, abbreviation = '', agreed = '' }) =>
      agreed.trim() !== '' &&
      !containsTerm(target, agreed, language) &&
      !containsTerm(outside, term, 'fi') &&
      !containsTerm(outside, abbreviation, 'fi'),
  )
}

/** Control characters and raw marks of direction; the line break is the only one that a text may contain. */
const control = /[^\P{Cc}\n]|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu

function controlCharacters(text: string): string[] {
  const found = new Set(text.match(control))
  return [...found].map((sign) => `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`)
}
