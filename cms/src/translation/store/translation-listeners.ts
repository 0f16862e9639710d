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

const listenersOf = ({ config }: Payload): TranslationListeners =>
  (config.custom['translationListeners'] as TranslationListeners | undefined) ?? NONE

/** Tells all listeners, one after the other, that a translation of a document has been stored. */
export async function tellStored(payload: Payload, document: TranslatedDocument): Promise<void> {
  for (const listener of listenersOf(payload).stored) await listener(payload, document)
}

/** Tells all listeners, one after the other, that other texts of a translation have been published. */
export async function tellPublished(
  payload: Payload,
  before: TranslationRow,
  after: TranslationRow,
): Promise<void> {
  for (const listener of listenersOf(payload).published) await listener(payload, before, after)
}
