import { randomBytes } from 'node:crypto'
import { type SQLiteAdapter, sql } from '@payloadcms/db-sqlite'
import type { SQLiteTable } from '@payloadcms/db-sqlite/drizzle/sqlite-core'
import { MODELS, type Document } from '@tienviitta/content-models/models/model'
import type { KeptHistory } from '@tienviitta/content-models/translation/history'
import type { Payload } from 'payload'
import { toRow } from '../content/document/to-row.ts'
import { collectionOf } from '../database/collection-slugs.ts'
import { newDocumentId } from '../database/document-id.ts'
import { countedDocument } from '../translation/coverage/server/coverage-rows.ts'
import { pairColumns } from '../translation/store/memory-pairs.ts'
import { textsOfRow } from '../translation/store/source-units.ts'
import { type TranslationRow, columnsOf } from '../translation/store/translation-row.ts'

/** A published document with its published translations. */
export interface FilledDocument {
  readonly document: Document
  readonly history: KeptHistory
  readonly translations: readonly TranslationRow[]
}

/**
 * Fills an SQLite database with documents that are known to be valid: with the rows that Payload would write if each
 * were published and each translation saved, but in one transaction and without reading anything. What it costs is what
 * the database takes to store them.
 * @param now when all of it is written (ISO 8601, UTC)
 */
export async function fillRows(
  payload: Payload,
  documents: readonly FilledDocument[],
  now: string,
): Promise<void> {
  const { drizzle, tables } = payload.db as unknown as SQLiteAdapter
  const into = async (table: string, rows: Record<string, unknown>[]): Promise<void> => {
    if (rows.length > 0) await drizzle.insert(tables[table] as SQLiteTable).values(rows)
  }
  await drizzle.run(sql`BEGIN`)
  for (const { document, history, translations } of documents) {
    const row = await fillDocument(payload, document, history, now)
    const rows = translations.map((translation) => ({ ...translation, id: newDocumentId() }))
    await into(
      'translations',
      rows.map((row) => ({ id: row.id, ...columnsOf(row, now), revision: 1, createdAt: now })),
    )
    const shown = rows.filter(({ isPublished }) => isPublished)
    await into(
      'memory_pairs',
      shown.map((row) => ({ id: row.id, ...pairColumns(row, now) })),
    )
    const { id, model } = document
    const texts = textsOfRow({ id, model, collection: collectionOf(model) }, { ...row, id })
    const mark = randomBytes(8).toString('hex')
    await into('coverage', [
      { id, model, mark, counted: mark, ...countedDocument(texts, translations, new Set()) },
    ])
  }
  await drizzle.run(sql`COMMIT`)
}

/** Writes the row of a document and its version. @returns the row */
async function fillDocument(
  payload: Payload,
  document: Document,
  history: KeptHistory,
  now: string,
): Promise<Record<string, unknown>> {
  const collection = collectionOf(document.model)
  const absent = Object.fromEntries(
    Object.keys(MODELS[document.model].shape).map((name) => [name, undefined]),
  )
  const row = {
    ...absent,
    ...toRow(document),
    _status: 'published',
    history,
    changeWeights: null,
    createdAt: now,
    updatedAt: now,
  }
  await payload.db.create({ collection, data: structuredClone(row), returning: false })
  const version = {
    versionData: structuredClone(row),
    parent: document.id,
    autosave: false,
    createdAt: now,
    updatedAt: now,
  }
  await payload.db.createVersion({ collectionSlug: collection, ...version, returning: false })
  return row
}
