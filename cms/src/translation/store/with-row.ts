import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { Payload } from 'payload'
import { withLock } from '../../database/lock.ts'
import type { TranslatedDocument } from '../../content/document/translated-document.ts'
import { translationKey } from '../../content/document/translated-document.ts'
import { tellStored } from './translation-listeners.ts'
import { type TranslationRow, readRow, writeRow } from './translation-row.ts'

/** What work on a row ends with: what to store, if anything, and what to tell the caller. */
export interface RowWork<T> {
  row?: TranslationRow
  result: T
}

/**
 * Reads a translation, lets `work` change it and stores the outcome; nobody else writes the row meanwhile, in this
 * process or another, so no text of others is ever overwritten. Listeners are told afterwards.
 */
export async function withRow<T>(
  payload: Payload,
  document: TranslatedDocument,
  language: LanguageTag,
  work: (row: TranslationRow) => Promise<RowWork<T>> | RowWork<T>,
): Promise<T> {
  const key = translationKey(document.model, document.id, language)
  const { row, result } = await withLock(payload, `translation/${key}`, async () => {
    const done = await work(await readRow(payload, document, language))
    if (done.row) await writeRow(payload, done.row)
    return done
  })
  if (row) await tellStored(payload, document)
  return result
}
