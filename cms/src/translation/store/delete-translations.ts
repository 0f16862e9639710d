import type { CollectionAfterDeleteHook } from 'payload'
import { RowWatch } from '../../database/row-watch.ts'

/** The translations of a document are deleted with it. */
export const deleteTranslations: CollectionAfterDeleteHook = async ({ id, req }) => {
  await req.payload.db.deleteMany({
    collection: 'translations',
    where: { documentId: { equals: String(id) } },
  })
  RowWatch.noteWriting()
}
