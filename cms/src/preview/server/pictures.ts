import { type Document, MODELS } from '@tienviitta/content-models/models/model'
import { referenceRegistry } from '@tienviitta/content-models/models/reference'
import { walk } from '@tienviitta/content-models/models/schema-walk'
import type { SnapshotDocument } from '@tienviitta/content-models/snapshot/snapshot'
import { keptHistory } from '@tienviitta/content-models/translation/history'
import type { Payload, PayloadRequest } from 'payload'
import { checkDocument } from '../../content/document/check-document.ts'
import { storedRows } from '../../database/stored-rows.ts'
import { readRows } from '../../translation/store/translation-row.ts'
import { overlaidDocument } from './overlaid-document.ts'

/** The ids of the pictures that a document shows. */
export function pictureIds(document: Document): string[] {
  const ids: string[] = []
  for (const { schema, value } of walk(MODELS[document.model], document))
    if (typeof value === 'string' && referenceRegistry.get(schema)?.model === 'media') ids.push(value)
  return ids
}

/** Pictures as they are published; those that are missing or damaged are left out. */
export async function readPictures(
  payload: Payload,
  ids: readonly string[],
  req?: PayloadRequest,
): Promise<SnapshotDocument[]> {
  if (ids.length === 0) return []
  const rows = await storedRows(payload, 'media', { id: { in: [...ids] } }, { req })
  const translations = await readRows(payload, ids)
  return rows.flatMap((row) => {
    const { document } = checkDocument('media', row, undefined)
    if (!document) return []
    const history = keptHistory.safeParse(row['history'] ?? {}).data ?? {}
    const own = translations.filter((translation) => translation.document.id === row.id)
    return [overlaidDocument(document, history, own, () => false)]
  })
}
