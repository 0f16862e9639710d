import { languageTag } from '@tienviitta/content-models/languages/registry'
import { z } from 'zod'
import { contract } from '../endpoints/contract.ts'
import { aboutDocument, done } from '../endpoints/input-fields.ts'
import { LINK_LASTS } from './link-lasts.ts'

export const showLivePreview = contract({
  method: 'post',
  path: '/api/translations/preview-live',
  summary: 'The person’s own preview, for the form to show: in the language given, or the one chosen last.',
  access: 'document',
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

export const makePreviewLink = contract({
  method: 'post',
  path: '/api/translations/preview-link',
  summary: 'Makes a link to a preview, to be sent to somebody.',
  access: 'sees-language',
  input: aboutDocument.extend({ language: languageTag, lasts: z.enum(LINK_LASTS) }),
  answer: z.object({ link: previewLink }),
})

export const listPreviewLinks = contract({
  method: 'get',
  path: '/api/translations/preview-links',
  summary: 'The links that work: the person’s own, and all of a document that she edits.',
  access: 'document',
  input: aboutDocument,
  answer: z.object({ links: z.array(previewLink) }),
})

export const takeBackPreviewLink = contract({
  method: 'post',
  path: '/api/translations/preview-link-back',
  summary: 'Takes back one of these links.',
  access: 'document',
  input: aboutDocument.extend({ token: z.string().max(60) }),
  answer: done,
})
