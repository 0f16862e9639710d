import { languageTag } from '@tienviitta/content-models/languages/registry'
import type { ModelName } from '@tienviitta/content-models/models/model-name'
import type { LivePreviewConfig, PayloadRequest } from 'payload'
import { documentWith } from '../../content/document/translated-document.ts'
import { ownPreview } from './own-preview.ts'
import { previewPlace } from './preview-place.ts'

/** The screens on which readers see the site; a name in digits is the same in every language of the admin. */
const SCREENS = [
  { name: 'small-phone', width: 320, height: 640 },
  { name: 'phone', width: 360, height: 780 },
  { name: 'tablet', width: 768, height: 1024 },
  { name: 'desktop', width: 1280, height: 800 },
]

/**
 * Payload's live preview of the documents of a model: the person's own preview on the server of the site, under an
 * address that stays the same while she edits. There is none where previews are not set up (`PREVIEW_URL`).
 */
export const livePreview = (model: ModelName): LivePreviewConfig => ({
  breakpoints: SCREENS.map((screen) => ({ ...screen, label: `${screen.width} × ${screen.height}` })),
  url: ({ data, req }) => liveAddress(req, model, data),
})

/**
 * The address of the person's own preview of a document; `undefined` where previews are not set up, and before the
 * document is saved for the first time.
 * @param row the document as the form has it
 */
export async function liveAddress(
  req: PayloadRequest,
  model: ModelName,
  row: Readonly<Record<string, unknown>>,
): Promise<string | undefined> {
  const place = previewPlace(req.payload)
  const { id } = row
  if (!place || !req.user || typeof id !== 'string') return undefined
  const language = languageTag.safeParse(row['sourceLanguage']).data ?? 'fi'
  const { token, grant } = await ownPreview(
    req,
    place.folder,
    { document: documentWith(model, id), language },
    Date.now(),
  )
  return place.address(token, grant.language)
}
