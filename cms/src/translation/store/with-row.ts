import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { Payload } from 'payload'
import { untilWritten } from '../../database/until-written.ts'
import { type TranslatedDocument, translationKey } from '../../content/document/translated-document.ts'
import { tellStored } from './translation-listeners.ts'
import { type TranslationRow, readRow, storeRow } from './translation-row.ts'

/** The outcome of work on a row: what to store, if anything, and what to return to the caller. */
export interface RowWork<T> {
  row?: TranslationRow
  result: T
}

/**
 * Reads a translation, lets `work` change it and stores the outcome if no one else has written the row in the meantime,
 * in this process or another; otherwise all of that is repeated. So no one else's text is ever overwritten. Listeners
 * are notified afterwards.
 * @param work may run many times: what follows from the outcome is done with the result, when it is stored
 * @throws WriteConflictError when others were faster each time
 */
export async function withRow<T>(
  payload: Payload,
  document: TranslatedDocument,
  language: LanguageTag,
  work: (row: TranslationRow) => Promise<RowWork<T>> | RowWork<T>,
): Promise<T> {
  const key = translationKey(document.model, document.id, language)
  const { row, result } = await untilWritten(`translation/${key}`, async () => {
    const done = await work(await readRow(payload, document, language))
    return (!done.row || (await storeRow(payload, done.row))) && done
  })
  if (row) await tellStored(payload, document)
  return result
}
