import { isRecord } from '@tienviitta/content-models/models/schema-walk'
import type { Payload } from 'payload'
import type { TranslatedDocument } from '../../content/document/translated-document.ts'

/** The newest version of a document, even if it is a draft; `undefined` when it is gone. */
export async function newestVersion(payload: Payload, { collection, id }: TranslatedDocument) {
  const { docs } = await payload.find({ collection, where: { id: { equals: id } }, draft: true, depth: 0 })
  const row: unknown = docs[0]
  return isRecord(row) ? row : undefined
}
