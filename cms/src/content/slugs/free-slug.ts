import type { PayloadRequest } from 'payload'
import { isRecord } from '@tienviitta/content-models/models/schema-walk'
import type { ContentCollection } from '../../database/collection-slugs.ts'

/** The first of `base`, `base-2`, `base-3` … that no other document of the collection has. */
export async function freeSlug(
  { payload }: PayloadRequest,
  collection: ContentCollection,
  base: string,
  ownId: unknown,
): Promise<string> {
  const { docs } = await payload.db.find<Record<string, unknown>>({
    collection,
    where: { slug: { like: base } },
    select: { slug: true },
    limit: 0,
    pagination: false,
  })
  const taken = new Set(docs.filter((row) => isRecord(row) && row['id'] !== ownId).map((row) => row['slug']))
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
  const found = await payload.db.findOne<Record<string, unknown> & { id: string }>({
    collection,
    where: { slug: { equals: slug } },
  })
  return found !== null && found.id !== ownId
}
