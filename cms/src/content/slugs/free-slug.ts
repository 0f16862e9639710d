import type { PayloadRequest } from 'payload'
import type { ContentCollection } from '../../database/collection-slugs.ts'
import { type StoredRow, storedRows } from '../../database/stored-rows.ts'

/** The first of `base`, `base-2`, `base-3` … that no other document of the collection has. */
export async function freeSlug(
  { payload }: PayloadRequest,
  collection: ContentCollection,
  base: string,
  ownId: unknown,
): Promise<string> {
  const rows = await storedRows(payload, collection, { slug: { like: base } }, { select: { slug: true } })
  const taken = new Set(rows.filter(({ id }) => id !== ownId).map((row) => row['slug']))
  let slug = base
  for (let number = 2; taken.has(slug); number += 1) slug = `${base}-${number}`
  return slug
}

/** Whether another document of the collection is found under the slug now. */
export async function isSlugTaken(
  { payload }: PayloadRequest,
  collection: ContentCollection,
  slug: string,
  ownId: unknown,
): Promise<boolean> {
  const found = await payload.db.findOne<StoredRow>({ collection, where: { slug: { equals: slug } } })
  return found !== null && found.id !== ownId
}
