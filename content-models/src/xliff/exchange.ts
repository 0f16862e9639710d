import type { LanguageTag } from '../languages/registry.ts'
import type { ModelName } from '../models/model-name.ts'
import type { WordsKind } from '../fields/words.ts'
import type { XliffFault } from './xliff-fault.ts'

/** The namespace of XLIFF 1.2, and our own for what it has no place for. */
export const XLIFF_NAMESPACE = 'urn:oasis:names:tc:xliff:document:1.2'
export const OWN_NAMESPACE = 'urn:tienviitta:xliff:1'

/**
 * The state of a text, in the words of XLIFF 1.2 (appendix “state”): `needs-adaptation` was made for an earlier source,
 * `needs-review-translation` waits for a person's approval, `final` is what readers see.
 */
export const XLIFF_STATES = [
  'needs-translation',
  'needs-adaptation',
  'needs-review-translation',
  'translated',
  'final',
] as const
export type XliffState = (typeof XLIFF_STATES)[number]

/** One text to translate, as it travels to a translation agency and back. */
export interface XliffUnit {
  /** The unit's id in the document: `body.rent.steps.budget.action`. */
  id: string
  kind: WordsKind
  /** What it is called in the admin. */
  label: string
  /** The source text; of kind `rich` in the canonical form of portable rich text. */
  source: string
  /** Hash of the source text: a translation is for this text and for no other. */
  sourceHash: string
  /** The translation, if there is one. */
  target?: string
  /** How far `target` is; `needs-translation` when there is none. */
  state: XliffState
  /** Hash of the translation at the time of the export; absent when there was none. */
  targetHash?: string
  /** The most characters that the translation may have. */
  maximum?: number
  /** For the translator: agreed terms, answers to questions. */
  notes: string[]
  /** The earlier source text, if the source has changed, and its translation. */
  before?: { source: string; target: string }
}

/** The texts of one document into one language. */
export interface XliffFile {
  model: ModelName
  /** The document's id. */
  document: string
  /** The title of the document in its source language. */
  title: string
  sourceLanguage: LanguageTag
  targetLanguage: LanguageTag
  /** In the order of the page. */
  units: XliffUnit[]
}

/** The content of one XLIFF text. */
export interface XliffExchange {
  files: XliffFile[]
}

/** A unit of a file that cannot be accepted, and why. */
export interface RefusedUnit {
  /** Its id; its number in the file (`#3`) when it has none. */
  id: string
  fault: XliffFault
}

/** What was read: a bad unit does not prevent others from being read. */
export interface ReadXliff {
  files: (XliffFile & { refused: RefusedUnit[] })[]
}
