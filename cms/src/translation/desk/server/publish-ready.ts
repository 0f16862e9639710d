import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { PayloadRequest } from 'payload'
import { publishTranslation } from '../../store/publish-translation.ts'
import type { TranslatedDocument } from '../../../content/document/translated-document.ts'
import { readRows } from '../../store/translation-row.ts'

/** Publishes every language of a document that its translators have handed on for the check. */
export async function publishReady(
  req: PayloadRequest,
  document: TranslatedDocument,
): Promise<{ published: LanguageTag[]; notReady: { language: LanguageTag; reason: string }[] }> {
  const rows = await readRows(req.payload, [document.id])
  const published: LanguageTag[] = []
  const notReady: { language: LanguageTag; reason: string }[] = []
  for (const { language, step } of rows) {
    if (step !== 'review') continue
    const result = await publishTranslation(req, { document, language })
    if ('row' in result) published.push(language)
    else notReady.push({ language, reason: result.reasons.map(({ reason }) => reason).join(' ') })
  }
  return { published, notReady }
}
