import { z } from 'zod'
import { ADMIN_LANGUAGES } from '../languages/admin-languages.ts'
import { languageTag } from '../languages/registry.ts'

/*
 * The CMS writes previews; the server of the site reads them. Each is a folder named after its token, with two files;
 * an empty file `of/<document>/<token>` leads to it from its document.
 */

/** 128 random bits as 22 characters. This is a preview's only name. */
export const previewToken = z.string().regex(/^[A-Za-z0-9_-]{22}$/u)

/** What a preview is for, and until when it may be seen: the content of `grant.json`. */
export const previewGrant = z.object({
  kind: z
    .enum(['live', 'link'])
    .describe('“live”: beside the form of the person who edits; “link”: to be sent to somebody.'),
  document: z.object({ collection: z.string(), id: z.string() }),
  by: z.string().describe('The account whose rights decide which drafts are seen.'),
  name: z.string().describe('How that person is called in the list of links.'),
  language: languageTag.describe('The language in which the preview opens.'),
  adminLanguage: z.enum(ADMIN_LANGUAGES).describe('The language in which the preview speaks of itself.'),
  made: z.iso.datetime(),
  expires: z.iso.datetime().describe('From then on the preview is not shown (UTC).'),
})
export type PreviewGrant = z.infer<typeof previewGrant>

const inSnapshot = z.object({
  document: z.unknown(),
  history: z.unknown(),
  translations: z.array(z.unknown()),
})

/** A document as it would be if its drafts were published now: the content of `page.json`. */
export const previewPage = z.object({
  written: z.iso.datetime().describe('When the CMS wrote this.'),
  isStale: z.boolean().describe('Whether the last saving could not be shown: what is here is older.'),
  missing: z
    .array(z.string())
    .describe('What the draft lacks; until it has it, what is published stands in for it.'),
  snapshot: inSnapshot
    .optional()
    .describe('The document in the form of the snapshot; absent while there is nothing to show.'),
  pictures: z
    .array(inSnapshot)
    .describe(
      'The pictures that it shows: they may have been uploaded so lately that the site has them not yet.',
    ),
})
export type PreviewPage = z.infer<typeof previewPage>

/** The folder of a preview, inside the folder of the previews. */
export const folderOfPreview = (folder: string, token: string): string => `${folder}/${token}`
/** The file of a preview that says what it is for. */
export const grantFile = (folder: string, token: string): string => `${folder}/${token}/grant.json`
/** The file of a preview with the document. */
export const pageFile = (folder: string, token: string): string => `${folder}/${token}/page.json`

/** What may follow a token in the name of a file or in an address. */
const TOKEN = /(?<=[\\/])[A-Za-z0-9_-]{22}(?=[\\/'"?\s]|$)/gu

/** A sentence for the log with the tokens removed: reading the log must not let anyone open previews. */
export const withoutTokens = (line: string): string => line.replaceAll(TOKEN, '…')
