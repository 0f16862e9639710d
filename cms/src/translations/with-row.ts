import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { Payload } from 'payload'
import { withLock } from '../database/lock.ts'
import type { TranslatedDocument } from './translation-key.ts'
import { translationKey } from './translation-key.ts'
import { type TranslationRow, readRow, writeRow } from './translation-row.ts'

/** What work on a row ends with: what to store, if anything, and what to tell the caller. */
export interface RowWork<T> {
  row?: TranslationRow
  result: T
}

/**
 * Reads a translation, lets `work` change it and stores the outcome; nobody else writes the row meanwhile, in this
 * process or another, so no text of others is ever overwritten.
 */
export async function withRow<T>(
  payload: Payload,
  document: TranslatedDocument,
  language: LanguageTag,
  work: (row: TranslationRow) => Promise<RowWork<T>> | RowWork<T>,
): Promise<T> {
  const key = translationKey(document.model, document.id, language)
  return withLock(payload, `translation/${key}`, async () => {
    const { row, result } = await work(await readRow(payload, document, language))
    if (row) await writeRow(payload, row)
    return result
  })
}
