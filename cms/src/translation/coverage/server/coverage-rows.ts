import { randomBytes } from 'node:crypto'
import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import { isModelName } from '@tienviitta/content-models/models/model'
import { MODEL_NAMES, type ModelName } from '@tienviitta/content-models/models/model-name'
import type { Payload } from 'payload'
import { internalCollection } from '../../../database/internal-collection.ts'
import { updateOrCreate } from '../../../database/update-or-create.ts'
import { storedRows } from '../../../database/stored-rows.ts'
import { type ContentCollection, collectionOf } from '../../../database/collection-slugs.ts'
import { type DocumentSummary, summaryOf } from './coverage-summary.ts'
import { reviewLanguages } from '../../store/review-settings.ts'
import { type SourceTexts, textsOfRow } from '../../store/source-units.ts'
import type { TranslatedDocument } from '../../../content/document/translated-document.ts'
import { type TranslationRow, readRows } from '../../store/translation-row.ts'

/**
 * How far along each document is in every language, counted once after each change: the dashboard reads one short row
 * per document instead of every text of every language. `mark` changes with every change of the document or of one of
 * its translations; `counted` is the mark for which `summary` was made. No lock is needed: a count reads the mark
 * before the texts, so a change in between leaves the two different, and the next one counts again.
 */
export const coverageCollection = internalCollection('coverage', [
  { name: 'model', type: 'text', required: true, index: true },
  { name: 'mark', type: 'text', required: true },
  { name: 'counted', type: 'text' },
  { name: 'summary', type: 'json' },
  /** Hashes of the source texts by unit id: to find the same text in other documents. */
  { name: 'hashes', type: 'json' },
])

/** A document with its counts. */
export interface CoverageRow {
  id: string
  model: ModelName
  summary: DocumentSummary
}

/** Notes that a document or one of its translations has changed. */
export async function markCoverage(
  payload: Payload,
  { model, id }: Pick<TranslatedDocument, 'model' | 'id'>,
): Promise<void> {
  const where = { id: { equals: id } }
  const change = { mark: randomBytes(8).toString('hex') }
  await updateOrCreate(payload, { collection: 'coverage', where, change, create: { id, model } })
}

/** Forgets a document that was deleted. */
export async function forgetCoverage(payload: Payload, id: string): Promise<void> {
  await payload.db.deleteMany({ collection: 'coverage', where: { id: { equals: id } } })
}

/** Marks the documents that have no counts, as after an update of the CMS. */
export async function markUncounted(payload: Payload): Promise<void> {
  const ids = async (collection: ContentCollection | 'coverage'): Promise<string[]> =>
    (await storedRows(payload, collection, {}, { select: {} })).map(({ id }) => id)
  const counted = new Set(await ids('coverage'))
  for (const model of MODEL_NAMES) {
    const uncounted = (await ids(collectionOf(model))).filter((id) => !counted.has(id))
    for (const id of uncounted) await markCoverage(payload, { model, id })
  }
}

/** Marks every document: what counts as finished has changed for all. */
export async function markAllCoverage(payload: Payload): Promise<void> {
  await payload.db.deleteMany({ collection: 'coverage', where: {} })
  await markUncounted(payload)
}

/** The counts of some documents. What has changed since it was counted is counted now. */
export async function coverageRows(payload: Payload, ids: readonly string[]): Promise<CoverageRow[]> {
  const select = { model: true, mark: true, counted: true, summary: true } as const
  const stored = await storedRows(payload, 'coverage', { id: { in: [...ids] } }, { select })
  const rows: CoverageRow[] = []
  for (const { id, model, mark, counted, summary } of stored) {
    if (typeof model !== 'string' || !isModelName(model)) continue
    if (mark === counted) rows.push({ id, model, summary: summary as DocumentSummary })
    else rows.push(...(await countDocuments(payload, model, [{ id, mark: String(mark) }])))
  }
  return rows
}

/**
 * Counts documents of a model, and remembers the counts.
 * @param marked the documents, with the mark that each had before its texts are read
 */
export async function countDocuments(
  payload: Payload,
  model: ModelName,
  marked: readonly { id: string; mark: string }[],
): Promise<CoverageRow[]> {
  const ids = marked.map(({ id }) => id)
  const collection = collectionOf(model)
  const documents = await storedRows(payload, collection, { id: { in: ids } })
  const translations = await readRows(payload, ids)
  const review = await reviewLanguages(payload)
  const rows: CoverageRow[] = []
  for (const { id, mark } of marked) {
    const row = documents.find((candidate) => candidate.id === id)
    if (!row) {
      await forgetCoverage(payload, id)
      continue
    }
    const texts = textsOfRow({ model, id, collection }, row)
    const own = translations.filter(({ document }) => document.id === id)
    const counts = countedDocument(texts, own, review)
    await payload.db.updateOne({
      collection: 'coverage',
      where: { id: { equals: id } },
      data: { counted: mark, ...counts },
      options: { atomic: true },
    })
    rows.push({ id, model, summary: counts.summary })
  }
  return rows
}

/** What is kept of a document and its translations. @param review languages in which a second person approves texts */
export function countedDocument(
  texts: SourceTexts,
  translations: readonly TranslationRow[],
  review: ReadonlySet<string>,
): { summary: DocumentSummary; hashes: Record<string, string> } {
  return {
    summary: summaryOf(texts, translations, (language: LanguageTag) => review.has(language)),
    hashes: Object.fromEntries(texts.units.map((unit) => [unit.id, unit.hash])),
  }
}
