import { languageTag } from '@tienviitta/content-models/languages/registry'
import { z } from 'zod'
import { get, post } from '../endpoints/contract.ts'
import { aboutDocument, done } from '../endpoints/input-fields.ts'
import { LINK_LASTS } from './link-lasts.ts'

export const showLivePreview = post('/api/translations/preview-live', 'document', {
  summary: 'The person’s own preview, for the form to show: in the language given, or the one chosen last.',
  input: aboutDocument.extend({ language: languageTag.optional() }),
  answer: z.object({ url: z.string(), language: languageTag }),
})

/** A link to a preview that can be sent, as the admin shows it. */
const previewLink = z.object({
  token: z.string(),
  url: z.string(),
  language: languageTag,
  by: z.string().describe('Who made it.'),
  expires: z.string().describe('ISO 8601, UTC.'),
})
export type PreviewLink = z.infer<typeof previewLink>

export const makePreviewLink = post('/api/translations/preview-link', 'sees-language', {
  summary: 'Makes a link to a preview, to be sent to somebody.',
  input: aboutDocument.extend({ language: languageTag, lasts: z.enum(LINK_LASTS) }),
  answer: z.object({ link: previewLink }),
})

export const listPreviewLinks = get('/api/translations/preview-links', 'document', {
  summary: 'The links that work: the person’s own, and all of a document that she edits.',
  input: aboutDocument,
  answer: z.object({ links: z.array(previewLink) }),
})

export const takeBackPreviewLink = post('/api/translations/preview-link-back', 'document', {
  summary: 'Takes back one of these links.',
  input: aboutDocument.extend({ token: z.string().max(60) }),
  answer: done,
})
