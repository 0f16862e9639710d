import path from 'node:path'
import { isRecord } from '@tienviitta/content-models/models/schema-walk'
import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { cmsUser } from '../access/cms-user.ts'
import { maySeeLanguage } from '../access/translation-access.ts'
import { inLanguage } from '../labels/in-language.ts'
import { ADMIN_LANGUAGES, labelOf } from '../labels/label.ts'
import { jsonEndpoint, problem, queryOf, targetOf } from '../translations/desk-request.ts'
import { overlayOf } from './overlay.ts'
import { PREVIEWS } from './preview-file.ts'
import { writePreview } from './write-preview.ts'

/**
 * `GET /api/translations/preview?collection=guides&id=…&language=ar`: leads to the page as it will be, on the site's
 * own server. Drafts in languages that the person may not see are not in it. The link works for an hour, for anybody
 * who has it. `PREVIEW_URL` names the server; without it there are no previews.
 */
export const previewEndpoint: Endpoint = jsonEndpoint('get', '/preview', async (req) => {
  const { document, language } = targetOf(req, queryOf(req))
  const server = process.env['PREVIEW_URL'] ?? ''
  const dataFolder = dataFolderOf(req)
  if (server === '' || dataFolder === undefined) throw problem(req, 'preview.no-server', 503)
  const adminLanguage = ADMIN_LANGUAGES.find((known) => known === req.i18n.language) ?? 'fi'
  const user = cmsUser(req.user)
  const overlay = await overlayOf(req.payload, {
    document,
    mayShow: (tag: LanguageTag) => maySeeLanguage(user, tag),
    adminLanguage,
  })
  if (!overlay) throw problem(req, 'problem.no-document', 404)
  if (!overlay.snapshot) {
    const message = inLanguage(labelOf('preview.incomplete'), adminLanguage)
    const reasons = overlay.errors.map((error) => `${error.path}: ${error.message}`)
    throw new APIError(message, 422, { reasons }, true)
  }
  const bar = { text: inLanguage(labelOf('preview.bar'), adminLanguage), language: adminLanguage }
  const preview = { language, bar, snapshot: overlay.snapshot }
  const token = await writePreview(path.join(dataFolder, PREVIEWS), preview, Date.now())
  const location = new URL(`/preview/${token}/`, server).href
  return new Response(null, {
    status: 302,
    headers: { Location: location, 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' },
  })
})

function dataFolderOf({ payload }: PayloadRequest): string | undefined {
  const custom: unknown = payload.config.custom
  const folder = isRecord(custom) ? custom['dataFolder'] : undefined
  return typeof folder === 'string' ? folder : undefined
}
