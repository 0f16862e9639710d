import type { Direction, LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { MetTerm } from '@tienviitta/content-models/terms/term-pair'
import type { DifferencePart } from '@tienviitta/content-models/text-difference/text-difference'
import type { Finding } from '@tienviitta/content-models/translation-checks/finding'
import type { Standing } from '@tienviitta/content-models/translation/standing'
import type { Origin } from '@tienviitta/content-models/translation/translation'
import type { WordsKind } from '@tienviitta/content-models/fields/words'
import type { ContentCollection } from '../../database/collection-slugs.ts'

/** The steps of a translation: somebody works on it, it waits for its check, readers see it. */
export const TRANSLATION_STEPS = ['translating', 'review', 'published'] as const
export type TranslationStep = (typeof TRANSLATION_STEPS)[number]

/** A language as the desk shows it. */
export interface DeskLanguage {
  tag: LanguageTag
  /** Its name in the language of the admin. */
  name: string
  direction: Direction
}

/**
 * Where a unit stands for its translator. `draft`: a text that may not be published before a person approves it (made
 * by a machine, or in a language that needs a second person's review).
 */
export type DeskState = Standing | 'missing' | 'draft'

/** What the desk tells about the text of a unit. */
export interface DeskText {
  /** The text for the source that is shown, or else the newest. Empty when there is none. */
  value: string
  /** The hash of the source that `value` was made for. Empty when there is none. */
  valueHash: string
  state: DeskState
  origin?: Origin
  /** Who wrote it and when (ISO 8601, UTC). */
  by?: string
  at?: string
  approvedBy?: string
  approvedAt?: string
  /** The source that `value` was made for, when it is not the one that is shown. */
  translatedSource?: string
  /** From `translatedSource` to the source that is shown, by whole words. */
  difference?: DifferencePart[]
}

/** A question on a source text and its answer; people of all languages see it. */
export interface DeskQuestion {
  id: string
  text: string
  by: string
  at: string
  /** The language that the asker translates into. */
  language: LanguageTag
  answer?: string
  answeredBy?: string
  answeredAt?: string
}

/** One text on the translation desk. */
export interface DeskUnit extends DeskText {
  id: string
  /** What it is called in the admin: “Steps 2: What to do”. */
  label: string
  kind: WordsKind
  source: string
  sourceHash: string
  /** The source in the draft that is being made, when it differs from the published one. */
  draft?: { source: string; sourceHash: string }
  /** The same unit in the reference language, as it is published. */
  reference?: string
  terms: MetTerm[]
  questions: DeskQuestion[]
  /** In how many other documents the same source text stands. */
  sameSource: number
}

/** What the person at the desk may do in this language of this document. */
export interface DeskRights {
  write: boolean
  /** Approve texts that another person or a machine made. */
  approve: boolean
  publish: boolean
  answer: boolean
  /** Confirm “still valid” in all languages at once. */
  confirmEverywhere: boolean
}

/** The translation itself: its step, its people, how far it is. */
export interface DeskRow {
  step: TranslationStep
  /** Whether readers see a version of it. */
  isPublished: boolean
  /** Whether there are texts that readers do not see yet. */
  hasUnpublished: boolean
  needsReview: boolean
  translator: string
  reviewer: string
  /** The last change: who, when (ISO 8601, UTC). */
  by?: string
  at?: string
}

/** Everything that the desk shows. */
export interface Desk {
  document: {
    collection: ContentCollection
    id: string
    title: string
    /** The title in the target language, when there is one. */
    translatedTitle?: string
    /** Where its form stands in the admin. */
    href: string
    isPublished: boolean
    /** Whether a draft of the source differs in words from what is published. */
    hasDraft: boolean
  }
  /** `draft` when the texts of the source draft are shown instead of the published ones. */
  shows: 'published' | 'draft'
  source: DeskLanguage
  target: DeskLanguage
  reference?: DeskLanguage
  /** Languages that may be shown beside the source. */
  references: DeskLanguage[]
  /** Languages into which the person may go from here, with a link. */
  languages: DeskLanguage[]
  row: DeskRow
  may: DeskRights
  /** In the order of the page. */
  units: DeskUnit[]
  /** Machine translation, when it is set up and may be used here. */
  machine?: { provider: string; used: number; budget: number }
}

/** A text that a translator has written, as the desk sends it. */
export interface TextEdit {
  unit: string
  /** An empty text takes the text for this source away. */
  value: string
  sourceHash: string
  /** The text that stood in the field when she began; what another person has saved since is a conflict. */
  basedOn: string
  origin?: Origin
}

/** What became of the texts that were sent. */
export interface SaveResult {
  saved: (DeskText & { unit: string; findings: Finding[] })[]
  conflicts: Conflict[]
  refused: { unit: string; reason: string }[]
  row: DeskRow
}

/** Two people wrote the same unit: nothing is overwritten, the second one decides. */
export interface Conflict {
  unit: string
  /** The text that stands there now. */
  value: string
  by?: string
  at?: string
  /** From what stands there to what was sent, by whole words. */
  difference: DifferencePart[]
}

/** Who else is at the same translation. */
export interface Presence {
  others: { name: string; unit: string | null; at: string }[]
  /** Units that were saved since `since`, for a desk that is open. */
  changed: string[]
  now: string
}

/** A text that was approved before for the same or a similar source. */
export interface Suggestion {
  value: string
  /** The source that it translates. */
  source: string
  /** 100 for the same source. */
  percent: number
  /** From the suggestion's source to this one, by whole words. */
  difference: DifferencePart[]
  /** Where it stands: the title of a document, or the name of a file that was imported. */
  from: string
  at?: string
}

/** A place in another document where the same source text stands. */
export interface SamePlace {
  collection: ContentCollection
  id: string
  unit: string
  title: string
  label: string
  state: DeskState
  value: string
}

/** One step in a translation's history. */
export interface HistoryStep {
  /** The version that can be brought back. */
  version: string
  step: TranslationStep
  isPublished: boolean
  by?: string
  at: string
  /** How many texts differ from the version before. */
  changed: number
}
