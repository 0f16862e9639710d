import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { ModelName } from '@tienviitta/content-models/models/model-name'
import type { TranslationProgress } from '@tienviitta/content-models/translation/progress'
import type { ContentCollection } from '../../database/collection-slugs.ts'
import type { TranslationStep } from '../store/desk.ts'

/**
 * The state of a document in one language, the most urgent first: `outdated` has texts whose source has changed,
 * `review` waits for its check, `in-progress` has texts and gaps or unpublished work, `missing` has no text.
 */
export const COVERAGE_STATES = ['outdated', 'review', 'in-progress', 'missing', 'published'] as const
export type CoverageState = (typeof COVERAGE_STATES)[number]

/** A document in one language, as lists show it. */
export interface LanguageCoverage extends TranslationProgress {
  language: LanguageTag
  /** The name of the language in the language of the admin. */
  name: string
  state: CoverageState
  step: TranslationStep
  /** Who changed it last, and when (ISO 8601, UTC). */
  by?: string
  at?: string
  /** Since when something in it is outdated (ISO 8601, UTC). */
  outdatedSince?: string
  assignee?: { id: string; name: string }
  /** The desk. */
  href: string
}

/** `GET /api/translations/document?collection=…&id=…`: a document in every language of the person. */
export interface DocumentCoverage {
  collection: ContentCollection
  id: string
  title: string
  isPublished: boolean
  units: number
  words: number
  languages: LanguageCoverage[]
  may: { publish: boolean; assign: boolean }
  /** People who may be given a translation, with their languages. Empty when the person may not assign. */
  translators: { id: string; name: string; languages: LanguageTag[] }[]
}

/** Amounts of one kind of content in one language. */
export interface Amounts {
  documents: number
  units: number
  words: number
}

/** One cell of the dashboard: all documents of a kind in a language, and how far they are. */
export interface CoverageCell {
  language: LanguageTag
  model: ModelName
  all: Amounts
  /** Shown to readers and right for today's source. `documents` counts those that are so as a whole. */
  published: Amounts
  outdated: Amounts
  review: Amounts
  missing: Amounts
}

/** `GET /api/translations/coverage`: the table of the dashboard. Filters: `language`, `model`, `municipality`, `assigned=me`. */
export interface CoverageOverview {
  languages: { tag: LanguageTag; name: string }[]
  models: ModelName[]
  cells: CoverageCell[]
  todos: Todo[]
  /** The choices of the filters. */
  municipalities: { id: string; name: string }[]
}

/** Something to do, as one sentence on the dashboard; `href` leads to the very documents. */
export interface Todo {
  kind: 'outdated' | 'review' | 'ready' | 'missing' | 'machine' | 'questions'
  language?: LanguageTag
  languageName?: string
  documents: number
  words: number
  href: string
}

/** One line of a list of work. */
export interface WorkItem extends LanguageCoverage {
  collection: ContentCollection
  id: string
  model: ModelName
  /** In the language of the document. */
  title: string
  /** In the language of the translation, when there is one. */
  translatedTitle?: string
}

/**
 * `GET /api/translations/work`: the documents behind a cell or a to-do. Filters: `language`, `model`, `municipality`,
 * `state`, `assigned=me`, `page`. The oldest outdated come first. `GET /api/translations/work.csv` gives all of them.
 */
export interface WorkList {
  total: number
  page: number
  pages: number
  items: WorkItem[]
}

/** `GET /api/<collection>/<id>/changed-units`: what publishing would change for translators. */
export interface ChangedUnits {
  units: ChangedUnit[]
}
export interface ChangedUnit {
  unit: string
  label: string
  before: string
  after: string
  /** How many languages have a text for it. */
  languages: number
}
