import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import { isRecord } from '@tienviitta/content-models/models/schema-walk'
import type { KeptHistory } from '@tienviitta/content-models/translation/history'
import {
  type TranslationProgress,
  translationProgress,
  unitStanding,
} from '@tienviitta/content-models/translation/progress'
import { wordCount } from '@tienviitta/content-models/translation/word-count'
import type { CoverageState } from '../coverage.ts'
import type { TranslationStep } from '../../store/desk.ts'
import type { SourceTexts } from '../../store/source-units.ts'
import type { TranslationRow } from '../../store/translation-row.ts'
import { isUnapproved, unpublishedUnits } from '../../store/worked-texts.ts'

/** How far along a document is in one language. */
export interface LanguageSummary extends TranslationProgress {
  state: CoverageState
  step: TranslationStep
  isPublished: boolean
  /** The title in this language, when it has been translated. */
  title?: string
  by?: string
  at?: string
  /** Since when something in it is outdated (ISO 8601, UTC). */
  outdatedSince?: string
  assignee?: string
}

/** A document as the dashboard and the lists need it. Languages without a translation are absent. */
export interface DocumentSummary {
  title: string
  sourceLanguage: LanguageTag
  isPublished: boolean
  /** Ids of the municipalities that it names; empty for the whole country. */
  municipalities: string[]
  units: number
  words: number
  languages: Partial<Record<LanguageTag, LanguageSummary>>
}

/** Counts a document in every language that has a translation. */
export function summaryOf(
  source: SourceTexts,
  rows: readonly TranslationRow[],
  needsReview: (language: LanguageTag) => boolean,
): DocumentSummary {
  const { document, title, sourceLanguage, units, isPublished } = source
  const words = units.reduce((sum, { source: text, kind }) => sum + wordCount(text, kind, sourceLanguage), 0)
  const summary: DocumentSummary = {
    title,
    sourceLanguage,
    isPublished,
    municipalities: municipalitiesOf(document),
    units: units.length,
    words,
    languages: {},
  }
  for (const row of rows) {
    if (row.language === sourceLanguage) continue
    summary.languages[row.language] = languageSummary(source, row, needsReview(row.language))
  }
  return summary
}

function languageSummary(source: SourceTexts, row: TranslationRow, review: boolean): LanguageSummary {
  const { units, history, sourceLanguage } = source
  const texts = Object.fromEntries(
    Object.entries(row.work).map(([id, worked]) => [
      id,
      worked.map((text) => ({ sourceHash: text.sourceHash, isDraft: isUnapproved(text, review) })),
    ]),
  )
  const progress = translationProgress(units, history, texts, sourceLanguage)
  const title = units[0] && row.work[units[0].id]?.[0]?.value
  const since = progress.outdated > 0 ? outdatedSince(source, row) : undefined
  return {
    ...progress,
    state: stateOf(progress, row),
    step: row.step,
    isPublished: row.isPublished,
    ...(title === undefined ? {} : { title }),
    ...(row.by === undefined ? {} : { by: row.by }),
    ...(row.at === undefined ? {} : { at: row.at }),
    ...(since === undefined ? {} : { outdatedSince: since }),
    ...(row.assignee === undefined ? {} : { assignee: row.assignee }),
  }
}

/** The most urgent thing to say about a translation. */
export function stateOf(progress: TranslationProgress, row: TranslationRow): CoverageState {
  if (progress.outdated > 0) return 'outdated'
  if (row.step === 'review') return 'review'
  if (progress.done === 0) return 'missing'
  const isComplete = progress.missing === 0 && row.isPublished
  return isComplete && unpublishedUnits(row.work, row.units).length === 0 ? 'published' : 'in-progress'
}

/** When the first of the outdated units became so: at the first change after its text that was not a correction. */
function outdatedSince({ units, history }: SourceTexts, row: TranslationRow): string | undefined {
  const times = units.flatMap((unit) => {
    const texts = row.work[unit.id]
    const state = unitStanding(history, unit, texts)
    if (state !== 'outdated' && state !== 'withdrawn') return []
    return changedAt(history[unit.id] ?? [], texts?.[0]?.sourceHash) ?? []
  })
  return times.toSorted()[0]
}

function changedAt(chain: KeptHistory[string], hash: string | undefined): string | undefined {
  const from = chain.findLastIndex((step) => step.hash === hash)
  return chain.slice(from + 1).find(({ weight }) => weight !== 'correction')?.at
}

function municipalitiesOf(document: Readonly<Record<string, unknown>>): string[] {
  const { municipality, municipalities, model, id } = document
  const named = [municipality, ...(Array.isArray(municipalities) ? (municipalities as unknown[]) : [])]
  if (model === 'municipality') named.push(id)
  return named
    .map((value) => (isRecord(value) ? value['id'] : value))
    .filter((value): value is string => typeof value === 'string')
}
