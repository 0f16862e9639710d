import type { CollectionSlug, Payload, Where } from 'payload'

interface RowToMake {
  collection: CollectionSlug
  where: Where
  /** What an existing row gets. */
  change: Readonly<Record<string, unknown>>
  /** What a new row gets in addition. */
  create?: Readonly<Record<string, unknown>>
}

/** Updates the row if it exists, or else creates it. */
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
    // Another writer created the row at this moment.
    if (!(await update())) throw error
  }
}
