import type { CollectionAfterDeleteHook, CollectionBeforeDeleteHook } from 'payload'
import { deleteQuestions } from '../questions/questions.ts'
import { RowWatch } from '../translation-memory/row-watch.ts'
import { keepPairsOfDocument } from '../translation-memory/keep-pairs.ts'

/** What was translated stays in the translation memory when its document goes. */
export const keepTranslations: CollectionBeforeDeleteHook = ({ id, req }) =>
  keepPairsOfDocument(req.payload, { id: String(id) })

/** The translations of a document go with it, and the questions about it. */
export const deleteTranslations: CollectionAfterDeleteHook = async ({ id, req }) => {
  await req.payload.db.deleteMany({
    collection: 'translations',
    where: { documentId: { equals: String(id) } },
  })
  RowWatch.noteWriting()
  await deleteQuestions(req.payload, String(id))
}
