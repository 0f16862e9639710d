import { languageTag } from '@tienviitta/content-models/languages/registry'
import { z } from 'zod'

/** The folder of the previews, inside the data folder: the CMS writes there, the server of the site reads. */
export const PREVIEWS = 'previews'

/** How long the link to a preview works. */
export const PREVIEW_LASTS_MS = 60 * 60 * 1000

/** 128 random bits as 22 characters. Nothing else names a file here. */
export const previewToken = z.string().regex(/^[A-Za-z0-9_-]{22}$/u)

/** The name of a preview's file in its folder. */
export const previewFileName = (token: string): string => `${token}.json`

/** A document as it would be if its drafts were published now; the content of one file. */
export const previewFile = z.object({
  expires: z.iso.datetime().describe('From then on the link does not work (UTC).'),
  language: languageTag.describe('The language in which the page opens.'),
  bar: z
    .object({ text: z.string().min(1).max(200), language: languageTag })
    .describe('What the page says of itself, in the language of the admin.'),
  snapshot: z
    .object({ document: z.unknown(), history: z.unknown(), translations: z.array(z.unknown()) })
    .describe('The document in the form of the snapshot.'),
})
export type PreviewFile = z.infer<typeof previewFile>
