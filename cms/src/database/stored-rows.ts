import type { CollectionSlug, Payload, PayloadRequest, SelectType, Sort, TypeWithID, Where } from 'payload'

/** A row as the database keeps it: only its id is known. */
export type StoredRow = Record<string, unknown> & { id: string }

/**
 * The row with an id, bypassing access rules and hooks; for a document, the published row: its drafts are kept
 * elsewhere.
 */
export const storedRow = (
  payload: Payload,
  collection: CollectionSlug,
  id: string,
  req?: PayloadRequest,
): Promise<StoredRow | null> =>
  payload.db.findOne<StoredRow>({ collection, where: { id: { equals: id } }, req })

/** All rows that meet a condition, bypassing access rules and hooks. */
export async function storedRows<Row extends TypeWithID = StoredRow>(
  payload: Payload,
  collection: CollectionSlug,
  where: Where,
  more: { select?: SelectType; sort?: Sort; limit?: number; req?: PayloadRequest } = {},
): Promise<Row[]> {
  const { docs } = await payload.db.find<Row>({ collection, where, limit: 0, pagination: false, ...more })
  return docs
}
