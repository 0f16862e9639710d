import type { CollectionAfterDeleteHook } from 'payload'

/**
 * Takes a municipality that was deleted from the accounts that named it; they stay limited. SQLite has done so already,
 * MongoDB would keep its id.
 */
export const forgetMunicipality: CollectionAfterDeleteHook = async ({ id, req }) => {
  const { payload } = req
  const where = { municipalities: { in: [id] } }
  const { docs } = await payload.find({ collection: 'users', where, depth: 0, pagination: false, req })
  for (const user of docs as unknown as readonly { id: string; municipalities?: readonly unknown[] }[]) {
    const municipalities = (user.municipalities ?? []).filter((one) => one !== id)
    await payload.update({ collection: 'users', id: user.id, data: { municipalities }, depth: 0, req })
  }
}
