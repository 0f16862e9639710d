import type { Document } from '@tienviitta/content-models/models/model'
import { type SourceHistory, sourceHistory } from '@tienviitta/content-models/translation/history'
import { type Unit, unitsOf } from '@tienviitta/content-models/translation/units'
import { type LanguageTag, isLanguageTag } from '@tienviitta/content-models/languages/registry'
import type { Payload } from 'payload'
import { toDocument } from '../document/to-document.ts'
import type { TranslatedDocument } from './translation-key.ts'

/** The texts that a translator translates. */
export interface SourceTexts {
  document: Record<string, unknown>
  sourceLanguage: LanguageTag
  units: Unit[]
  history: SourceHistory
}

/**
 * The texts of the published document; of the newest draft while it has not been published. `undefined` when there is
 * no such document. A document need not be complete to be translated.
 */
export async function sourceTexts(
  payload: Payload,
  { model, id, collection }: TranslatedDocument,
): Promise<SourceTexts | undefined> {
  const main = await payload.db.findOne<Record<string, unknown> & { id: string }>({
    collection,
    where: { id: { equals: id } },
  })
  if (!main) return undefined
  const row =
    main['_status'] === 'draft'
      ? ((await payload.findByID({
          collection,
          id,
          draft: true,
          depth: 0,
          overrideAccess: true,
        })) as unknown as typeof main)
      : main
  const { document } = toDocument(model, row)
  const language = document['sourceLanguage']
  return {
    document,
    sourceLanguage: typeof language === 'string' && isLanguageTag(language) ? language : 'fi',
    // The walk passes over what is absent, so an incomplete document gives the units that it has.
    units: unitsOf(document as unknown as Document),
    history: sourceHistory.safeParse(main['history'] ?? {}).data ?? {},
  }
}
