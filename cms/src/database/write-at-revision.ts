import type { CollectionSlug, NumberField, Payload, Where } from 'payload'
import { newDocumentId } from './document-id.ts'

/** Counts how often a row was written. Rows from before it was counted have none: their revision is 0. */
export const revisionField: NumberField = { name: 'revision', type: 'number', hidden: true }

/** A row as it was read: its id, and how often it had been written. */
export interface RowRevision {
  readonly id: string
  readonly revision: number
}

/** The row whose state is to be replaced. */
export interface RowToWrite {
  readonly collection: CollectionSlug
  /** As it was read; `undefined` when it did not exist. */
  readonly read: RowRevision | undefined
  /** The value that identifies the row in the collection, in a field that the database keeps unique. */
  readonly unique: Readonly<Record<string, string>>
}

/** The revision of a row of the database. */
export const revisionOf = (stored: Readonly<Record<string, unknown>>): number =>
  typeof stored['revision'] === 'number' ? stored['revision'] : 0

/**
 * Stores a row if no one has written it since it was read, in one database operation: it does not matter how long this
 * process was suspended in between.
 * @param data the fields of the row; a new row gets its id from there, if it has one
 * @returns false when another writer has changed, created or deleted the row; nothing is stored then
 */
export async function writeAtRevision(
  payload: Payload,
  { collection, read, unique }: RowToWrite,
  data: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  const next = { ...data, ...unique, revision: (read?.revision ?? 0) + 1 }
  if (read) {
    // Without `atomic`, SQLite's adapter may look for the row first and write it later. Both adapters answer with the
    // row, or with nothing when no row meets the condition.
    const where = { id: { equals: read.id }, ...atRevision(read.revision) }
    const query = { collection, where, data: next, select: { revision: true } as const }
    return Boolean(await payload.db.updateOne({ ...query, options: { atomic: true } }))
  }
  try {
    await payload.db.create({ collection, data: { id: newDocumentId(), ...next }, returning: false })
    return true
  } catch (error) {
    const where = Object.fromEntries(Object.entries(unique).map(([field, equals]) => [field, { equals }]))
    if (await payload.db.findOne({ collection, where, select: { revision: true } })) return false
    throw error
  }
}

const atRevision = (revision: number): Where =>
  revision === 0
    ? { or: [{ revision: { equals: 0 } }, { revision: { exists: false } }] }
    : { revision: { equals: revision } }
