import type { CollectionSlug, FindArgs, Payload } from 'payload'

/** A row as the database has it. */
export type Stored = Record<string, unknown> & { id: string }

/** All rows of a collection, or those asked for; no hook and no access rule is asked. */
export async function storedRows(
  payload: Payload,
  collection: CollectionSlug,
  asked: Pick<FindArgs, 'where' | 'select'> = {},
): Promise<Stored[]> {
  const { docs } = await payload.db.find<Stored>({ ...asked, collection, limit: 0, pagination: false })
  return docs
}
