import { MODEL_NAMES, type ModelName } from '@tienviitta/content-models/models/model-name'
import type { Payload, Where } from 'payload'
import { type ContentCollection, collectionOf } from '../database/collection-slugs.ts'
import { type ShortRow, shortRows } from '../database/short-rows.ts'
import { type StoredRow, storedRow, storedRows } from '../database/stored-rows.ts'

/** How many documents are read at a time, each with its translations: in twenty languages, some megabytes. */
const PAGE = 20

/** A row that the database could not give, and why. */
export interface UnreadableRow {
  id: string
  reason: string
}

const GONE = 'is gone'

export type PublishedRow =
  { row: StoredRow; unreadable?: undefined } | { row?: undefined; unreadable: UnreadableRow }

/**
 * The published rows of a model, page by page. They are read without Payload's hooks: what is in the database is not
 * trusted, and one damaged row must not keep the others from being read. Pages are named by ids: to find a page by its
 * number, a database would go through all rows before it.
 */
export async function* publishedRows(payload: Payload, model: ModelName): AsyncGenerator<PublishedRow[]> {
  const collection = collectionOf(model)
  const where = isPublished(payload, collection)
  const all = await storedRows(payload, collection, where, { select: {}, sort: 'id' })
  for (let start = 0; start < all.length; start += PAGE) {
    const ids = all.slice(start, start + PAGE).map(({ id }) => id)
    yield readPage(payload, collection, ids)
  }
}

/** How many documents are published, of all models. */
export async function countPublished(payload: Payload): Promise<number> {
  const counts = MODEL_NAMES.map(collectionOf).map((collection) =>
    payload.db.count({ collection, where: isPublished(payload, collection) }),
  )
  return (await Promise.all(counts)).reduce((sum, { totalDocs }) => sum + totalDocs, 0)
}

const isPublished = (payload: Payload, collection: ContentCollection): Where =>
  hasDrafts(payload, collection) ? { _status: { equals: 'published' } } : {}

/** The published row of one document; `undefined` when it is not published. */
export async function publishedRow(
  payload: Payload,
  model: ModelName,
  id: string,
): Promise<PublishedRow | undefined> {
  const collection = collectionOf(model)
  const found = await readRow(payload, collection, id)
  if (!found.row) return found.unreadable.reason === GONE ? undefined : found
  const isShown = !hasDrafts(payload, collection) || found.row['_status'] === 'published'
  return isShown ? found : undefined
}

function hasDrafts(payload: Payload, collection: ContentCollection): boolean {
  // Payload's type says that versions are always set; a collection without them has none.
  const versions: { drafts?: unknown } | undefined = payload.collections[collection]?.config.versions
  return Boolean(versions?.drafts)
}

/** Those of some rows that are still there, in the same order. */
async function readPage(
  payload: Payload,
  collection: ContentCollection,
  ids: readonly string[],
): Promise<PublishedRow[]> {
  try {
    const rows = await storedRows(payload, collection, { id: { in: [...ids] } }, { sort: 'id' })
    return rows.map((row) => ({ row }))
  } catch {
    // One row of the page is damaged: read each by itself and report which.
    const rows = await Promise.all(ids.map((id) => readRow(payload, collection, id)))
    return rows.filter(({ unreadable }) => unreadable?.reason !== GONE)
  }
}

async function readRow(payload: Payload, collection: ContentCollection, id: string): Promise<PublishedRow> {
  try {
    const row = await storedRow(payload, collection, id)
    return row ? { row } : { unreadable: { id, reason: GONE } }
  } catch (error) {
    return { unreadable: { id, reason: error instanceof Error ? error.message : String(error) } }
  }
}

const TRANSLATION_FIELDS = [
  'documentId',
  'isPublished',
  'language',
  'units',
  'translator',
  'reviewer',
  'reviewedOn',
] as const

/** The published translations of the documents, by document id, in no order. */
export async function publishedTranslations(
  payload: Payload,
  ids: readonly string[],
): Promise<Map<string, Record<string, unknown>[]>> {
  // If it also asked for published ones, SQLite would go through all published translations.
  const found = await shortRows(payload, 'translations', { oneOf: { documentId: ids } }, TRANSLATION_FIELDS)
  const published = found.filter((row) => row.isPublished === true)
  const byDocument = Map.groupBy(published, ({ documentId }) => String(documentId))
  return new Map([...byDocument].map(([id, rows]) => [id, rows.map(publishedPart)]))
}

const publishedPart = ({
  language,
  units,
  translator,
  reviewer,
  reviewedOn,
}: ShortRow<(typeof TRANSLATION_FIELDS)[number]>) =>
  Object.fromEntries(
    Object.entries({ language, units, translator, reviewer, reviewedOn }).filter(
      ([, value]) => value !== null && value !== '',
    ),
  )
