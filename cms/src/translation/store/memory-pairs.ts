import type { Payload } from 'payload'
import { internalCollection } from '../../database/internal-collection.ts'
import { updateOrCreate } from '../../database/update-or-create.ts'
import { pairTimes } from './pair-times.ts'
import type { TranslationRow } from './translation-row.ts'

/**
 * Which sources each published translation has, in a few hundred bytes: a first look-up in a language reads these
 * instead of every text of every document. A row has the id of its translation; `of` is when that was changed last
 * (`updatedAt`), so whoever finds another time there makes the row again.
 */
export const memoryPairs = internalCollection('memory-pairs', [
  { name: 'language', type: 'text', required: true, index: true },
  { name: 'of', type: 'text', required: true },
  { name: 'document', type: 'text', required: true },
  { name: 'pairs', type: 'json' },
])

/** The columns of `memory-pairs` for a translation, besides its id. @param of when the translation was changed last */
export const pairColumns = (row: TranslationRow, of: string) => ({
  language: row.language,
  of,
  document: `${row.document.model}/${row.document.id}`,
  pairs: pairTimes(row),
})

/** Remembers what a look-up must know of a published translation. @param of when it was changed last */
export const rememberPairs = (
  payload: Payload,
  row: TranslationRow & { id: string },
  of: string,
): Promise<void> =>
  updateOrCreate(payload, {
    collection: 'memory-pairs',
    where: { id: { equals: row.id } },
    change: pairColumns(row, of),
    create: { id: row.id },
  })
