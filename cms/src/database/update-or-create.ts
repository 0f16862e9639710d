import type { CollectionSlug, Payload, Where } from 'payload'

interface RowToMake {
  collection: CollectionSlug
  where: Where
  /** What the row gets that is there. */
  change: Readonly<Record<string, unknown>>
  /** What a new row gets besides. */
  create?: Readonly<Record<string, unknown>>
}

/** Changes the row that is there, or else makes it. */
export async function updateOrCreate(
  payload: Payload,
  { collection, where, change, create }: RowToMake,
): Promise<void> {
  const update = (): Promise<unknown> =>
    payload.db.updateOne({ collection, where, data: { ...change }, options: { atomic: true } })
  if (await update()) return
  try {
    await payload.db.create({ collection, data: { ...create, ...change } })
  } catch (error) {
    // Somebody else made the row at this moment.
    if (!(await update())) throw error
  }
}
