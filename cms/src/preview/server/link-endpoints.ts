import { languageTag } from '@tienviitta/content-models/languages/registry'
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { cmsUser } from '../../access/cms-user.ts'
import { mayEdit } from '../../access/translation-access.ts'
import { bodyOf, documentOf, jsonEndpoint, problem, queryOf, targetOf } from '../../endpoints/desk-request.ts'
import { newGrant } from './new-grant.ts'
import { LINK_LASTS, LINK_LASTS_MS } from './link-lasts.ts'
import { previewToken } from '@tienviitta/content-models/publishing/preview-files'
import type { KnownPreview } from './preview-folder.ts'
import { mustExist, placeOf } from './preview-request.ts'
import type { PreviewLink } from './preview-link.ts'
import { writePage } from './write-page.ts'

const aboutDocument = { collection: z.string(), id: z.string() }

/** The endpoints of preview links, under `/api/translations`: to make one, to list those of a document, to take one back. */
export const linkEndpoints: Endpoint[] = [
  jsonEndpoint('post', '/preview-link', async (req) => {
    const body = await bodyOf(
      req,
      z.object({ ...aboutDocument, language: languageTag, lasts: z.enum(LINK_LASTS) }),
    )
    const { document, language } = targetOf(req, body)
    const place = placeOf(req)
    await mustExist(req, document)
    const now = Date.now()
    const grant = newGrant(req, { kind: 'link', document, language, lasts: LINK_LASTS_MS[body.lasts] }, now)
    const preview = { token: await place.folder.add(grant, now), grant }
    await writePage(req, place.folder, document, preview, now)
    return { link: linkOf(preview, place.address(preview.token)) }
  }),
  jsonEndpoint('get', '/preview-links', async (req) => {
    const document = documentOf(req, queryOf(req))
    const place = placeOf(req)
    await mustExist(req, document)
    const links = await linksOf(req, document.id)
    return { links: links.map((preview) => linkOf(preview, place.address(preview.token))) }
  }),
  jsonEndpoint('post', '/preview-link-back', async (req) => {
    const body = await bodyOf(req, z.object({ ...aboutDocument, token: previewToken }))
    const document = documentOf(req, body)
    const { folder } = placeOf(req)
    await mustExist(req, document)
    const isTheirs = (await linksOf(req, document.id)).some(({ token }) => token === body.token)
    if (!isTheirs) throw problem(req, 'preview.no-link', 404)
    await folder.remove(body.token, document.id)
    return { ok: true }
  }),
]

/** The valid links of a document that a person may use and take back: her own, and all where she edits. */
async function linksOf(req: PayloadRequest, documentId: string): Promise<KnownPreview[]> {
  const by = cmsUser(req.user)?.id
  const isEditor = await mayEdit(req, documentId)
  const now = Date.now()
  return (await placeOf(req).folder.of(documentId)).filter(
    ({ grant }) => grant.kind === 'link' && Date.parse(grant.expires) > now && (isEditor || grant.by === by),
  )
}

const linkOf = ({ token, grant }: KnownPreview, url: string): PreviewLink => ({
  token,
  url,
  language: grant.language,
  by: grant.name,
  expires: grant.expires,
})
