import { languageTag } from '@tienviitta/content-models/languages/registry'
import type { Endpoint } from 'payload'
import { z } from 'zod'
import { bodyOf, documentOf, jsonEndpoint, queryOf, targetOf } from '../../endpoints/desk-request.ts'
import { linkEndpoints } from './link-endpoints.ts'
import { ownPreview } from './own-preview.ts'
import { mustExist, placeOf } from './preview-request.ts'
import { writePage } from './write-page.ts'

/** The endpoints of previews, under `/api/translations`. */
export const previewEndpoints: Endpoint[] = [
  /**
   * `GET /preview?collection=guides&id=…&language=ar`: leads to the person's own preview of the page as it will be, on
   * the site's own server.
   */
  jsonEndpoint('get', '/preview', async (req) => {
    const { document, language } = targetOf(req, queryOf(req))
    const { folder, address } = placeOf(req)
    const now = Date.now()
    await mustExist(req, document)
    const preview = await ownPreview(req, folder, { document, language }, now)
    await writePage(req, folder, document, preview, now)
    return new Response(null, {
      status: 302,
      headers: {
        Location: address(preview.token, language),
        'Cache-Control': 'no-store',
        'Referrer-Policy': 'no-referrer',
      },
    })
  }),
  /**
   * `POST /preview-live`: the form shows the person's own preview from now on, in the language given or the one that
   * was chosen last. Answers with its address.
   */
  jsonEndpoint('post', '/preview-live', async (req) => {
    const body = await bodyOf(
      req,
      z.object({ collection: z.string(), id: z.string(), language: languageTag.optional() }),
    )
    const document = documentOf(req, body)
    const { folder, address } = placeOf(req)
    const now = Date.now()
    await mustExist(req, document)
    const preview = await ownPreview(req, folder, { document, language: body.language ?? 'fi' }, now)
    const { token, grant } = preview
    const language = body.language ?? grant.language
    if (language !== grant.language) await folder.regrant(token, { ...grant, language })
    await writePage(req, folder, document, preview, now)
    return { url: address(token, language), language }
  }),
  ...linkEndpoints,
]
