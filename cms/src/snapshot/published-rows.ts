import type { ModelName } from '@tienviitta/content-models/models/model-name'
import type { Payload, SelectType, Where } from 'payload'
import { type ContentCollection, collectionOf } from '../database/collection-slugs.ts'
import { type StoredRow, storedRow, storedRows } from '../database/stored-rows.ts'

/** How many documents are read at a time, each with its translations. */
const PAGE = 100

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
 * trusted, and one damaged row must not keep the others from being read.
 */
export async function* publishedRows(payload: Payload, model: ModelName): AsyncGenerator<PublishedRow[]> {
  const collection = collectionOf(model)
  const where: Where = hasDrafts(payload, collection) ? { _status: { equals: 'published' } } : {}
  for (let page = 1; ; page += 1) {
    const rows = await readPage(payload, collection, where, page)
    if (rows.length > 0) yield rows
    if (rows.length < PAGE) return
  }
}

/** The published row of one document; `undefined` when it is not published. */
export async function publishedRow(
  payload: Payload,
  model: ModelName,
  id: string,
): Promise<PublishedRow | undefined> {
  const collection = collectionOf(model)
  const found = await readRow(payload, collection, id)
  if (!found.row) return found.unreadable.reason === GONE ? undefined : found
  const isPublished = !hasDrafts(payload, collection) || found.row['_status'] === 'published'
  return isPublished ? found : undefined
}

function hasDrafts(payload: Payload, collection: ContentCollection): boolean {
  // Payload's type says that versions are always set; a collection without them has none.
  const versions: { drafts?: unknown } | undefined = payload.collections[collection]?.config.versions
  return Boolean(versions?.drafts)
}

async function readPage(
  payload: Payload,
  collection: ContentCollection,
  where: Where,
  page: number,
): Promise<PublishedRow[]> {
  const query = { collection, where, page, limit: PAGE, sort: 'id', pagination: true }
  try {
    const { docs } = await payload.db.find<StoredRow>(query)
    return docs.map((row) => ({ row }))
  } catch {
    // One row of the page is damaged: read each by itself and report which.
    const { docs } = await payload.db.find<StoredRow>({ ...query, select: { slug: true } })
    return Promise.all(docs.map(({ id }) => readRow(payload, collection, id)))
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

/** The published translations of the documents, by document id, in no order. */
export async function publishedTranslations(
  payload: Payload,
  ids: readonly string[],
): Promise<Map<string, Record<string, unknown>[]>> {
  // If it also asked for published ones, SQLite would go through all published translations.
  const where: Where = { documentId: { in: [...ids] } }
  const select: SelectType = {
    documentId: true,
    isPublished: true,
    language: true,
    units: true,
    translator: true,
    reviewer: true,
    reviewedOn: true,
  }
  const found = await storedRows(payload, 'translations', where, { select })
  const published = found.filter(({ isPublished }) => isPublished === true)
  const byDocument = Map.groupBy(published, ({ documentId }) => String(documentId))
  return new Map([...byDocument].map(([id, rows]) => [id, rows.map(publishedPart)]))
}

const publishedPart = ({ language, units, translator, reviewer, reviewedOn }: StoredRow) =>
  Object.fromEntries(
    Object.entries({ language, units, translator, reviewer, reviewedOn }).filter(
      ([, value]) => value !== null && value !== '',
    ),
  )
