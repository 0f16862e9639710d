import type { Direction, LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { DifferencePart } from '@tienviitta/content-models/text-difference/text-difference'
import type { Finding } from '@tienviitta/content-models/translation-checks/finding'
import type { ContentCollection } from '../../database/collection-slugs.ts'

/**
 * What becomes of a text of a file: it is taken, it says what stands here already (or nothing), or it is refused with a
 * reason.
 */
export interface ImportedUnit {
  /** The unit's id. */
  unit: string
  label: string
  state: 'taken' | 'unchanged' | 'refused'
  /** What stands here; empty when there is nothing. */
  before: string
  /** What stands in the file; empty when it cannot be read. */
  after: string
  /** From `before` to `after`, by whole words; for a text that is taken. */
  difference: DifferencePart[]
  /** What the checks say, each with its sentence in the language of the admin. */
  findings: (Finding & { text: string })[]
  /** Why it is refused: a sentence in the language of the admin. */
  reason?: string
}

/** What becomes of one document in one language. */
export interface ImportedDocument {
  /** The name of the file that it stands in; of a zip with the name inside: `all.zip › renting-a-home.ar.xlf`. */
  file: string
  collection: ContentCollection
  id: string
  title: string
  language: { tag: LanguageTag; name: string; direction: Direction }
  /** Why nothing of it is taken. */
  refused?: string
  units: ImportedUnit[]
}

/** `POST /api/translations/xliff/preview` and `…/import`: what is taken, and what not and why. */
export interface ImportReport {
  /** Whether the texts that were taken are saved; a preview saves nothing. */
  saved: boolean
  documents: ImportedDocument[]
  /** Files of which nothing can be read. */
  refusedFiles: { file: string; reason: string }[]
  /** How many texts are taken, say nothing new, and are refused. */
  taken: number
  unchanged: number
  refused: number
}
