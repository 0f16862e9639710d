import type { CollectionAfterDeleteHook } from 'payload'

/** The translations of a document go with it. */
export const deleteTranslations: CollectionAfterDeleteHook = async ({ id, req }) => {
  await req.payload.delete({
    collection: 'translations',
    where: { documentId: { equals: String(id) } },
    overrideAccess: true,
    req,
  })
}
