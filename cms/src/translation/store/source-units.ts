import type { Document } from '@tienviitta/content-models/models/model'
import { type KeptHistory, keptHistory } from '@tienviitta/content-models/translation/history'
import { type Unit, unitsOf } from '@tienviitta/content-models/translation/units'
import { type LanguageTag, languageTag } from '@tienviitta/content-models/languages/registry'
import type { Payload } from 'payload'
import { type StoredRow, storedRow } from '../../database/stored-rows.ts'
import { toDocument } from '../../content/document/to-document.ts'
import { toDocumentTitle } from '../../content/document/document-title.ts'
import type { TranslatedDocument } from '../../content/document/translated-document.ts'

/** The texts that a translator translates. */
export interface SourceTexts {
  /** The document as the model has it; it may be incomplete. */
  document: Record<string, unknown>
  title: string
  sourceLanguage: LanguageTag
  /** In the order of the page: of the published document; of the draft while it has not been published. */
  units: Unit[]
  history: KeptHistory
  isPublished: boolean
}

/**
 * The texts of the published document; of the newest draft while it has not been published. `undefined` when there is
 * no such document. A document need not be complete to be translated.
 */
export async function sourceTexts(
  payload: Payload,
  document: TranslatedDocument,
): Promise<SourceTexts | undefined> {
  const main = await storedRow(payload, document.collection, document.id)
  if (!main) return undefined
  return textsOfRow(document, main, isDraft(main) ? await newestRow(payload, document) : main)
}

/** The texts of the newest draft, with the history of what is published. */
export async function draftTexts(
  payload: Payload,
  document: TranslatedDocument,
): Promise<SourceTexts | undefined> {
  const main = await storedRow(payload, document.collection, document.id)
  return main ? textsOfRow(document, main, await newestRow(payload, document)) : undefined
}

const isDraft = (main: StoredRow): boolean => main['_status'] === 'draft'

async function newestRow(payload: Payload, { collection, id }: TranslatedDocument): Promise<StoredRow> {
  const row = await payload.findByID({ collection, id, draft: true, depth: 0, overrideAccess: true })
  return row as unknown as StoredRow
}

/** The texts of a row that was read already. @param row the version that they are taken from */
export function textsOfRow({ model }: TranslatedDocument, main: StoredRow, row = main): SourceTexts {
  const { document } = toDocument(model, row)
  return {
    document,
    title: toDocumentTitle(model, row),
    sourceLanguage: languageTag.safeParse(document['sourceLanguage']).data ?? 'fi',
    // The walk skips what is absent, so an incomplete document gives the units that it has.
    units: unitsOf(document as unknown as Document),
    history: keptHistory.safeParse(main['history'] ?? {}).data ?? {},
    isPublished: !isDraft(main),
  }
}
