import { isRecord } from '@tienviitta/content-models/models/schema-walk'
import type { Payload } from 'payload'
import type { TranslatedDocument } from '../../content/document/translated-document.ts'
import type { TranslationRow } from './translation-row.ts'

/** What other features do when a translation has been written; `config/translation-listeners.ts` names them. */
export interface TranslationListeners {
  /** After a row has been stored. */
  readonly stored: readonly ((payload: Payload, document: TranslatedDocument) => Promise<void>)[]
  /** After readers have been given other texts: the row before, and the row now. */
  readonly published: readonly ((
    payload: Payload,
    before: TranslationRow,
    after: TranslationRow,
  ) => Promise<void>)[]
}

const NONE: TranslationListeners = { stored: [], published: [] }

/** The configured listeners; none where Payload was opened without our configuration. */
function listenersOf({ config }: Payload): TranslationListeners {
  const custom: unknown = config.custom
  return isRecord(custom) && custom['translationListeners'] !== undefined
    ? (custom['translationListeners'] as TranslationListeners)
    : NONE
}

/** Notifies all listeners, one after the other, that a translation of a document has been stored. */
export async function tellStored(payload: Payload, document: TranslatedDocument): Promise<void> {
  for (const listener of listenersOf(payload).stored) await listener(payload, document)
}

/** Notifies all listeners, one after the other, that other texts of a translation have been published. */
export async function tellPublished(
  payload: Payload,
  before: TranslationRow,
  after: TranslationRow,
): Promise<void> {
  for (const listener of listenersOf(payload).published) await listener(payload, before, after)
}
