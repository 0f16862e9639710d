import type { Endpoint, PayloadRequest } from 'payload'
import { cmsUser } from '../../access/cms-user.ts'
import { mayEdit } from '../../access/translation-access.ts'
import { implement } from '../../endpoints/implement.ts'
import { DONE } from '../../endpoints/input-fields.ts'
import { problem } from '../../endpoints/problem.ts'
import { type PreviewLink, listPreviewLinks, makePreviewLink, takeBackPreviewLink } from '../contracts.ts'
import { LINK_LASTS_MS } from '../link-lasts.ts'
import { newGrant } from './new-grant.ts'
import type { KnownPreview, PreviewFolder } from './preview-folder.ts'
import { placeFor } from './preview-request.ts'
import { writePage } from './write-page.ts'

/**
 * The endpoints of preview links, under `/api/translations`: to create one, to list those of a document, to revoke one.
 */
export const linkEndpoints: Endpoint[] = [
  implement(makePreviewLink, async ({ req, input, subject: { document, language } }) => {
    const { folder, address } = await placeFor(req, document)
    const now = Date.now()
    const grant = newGrant(req, { kind: 'link', document, language, lasts: LINK_LASTS_MS[input.lasts] }, now)
    const preview = { token: await folder.add(grant, now), grant }
    await writePage(req, folder, document, preview, now)
    return { link: linkOf(preview, address(preview.token)) }
  }),
  implement(listPreviewLinks, async ({ req, subject: document }) => {
    const { folder, address } = await placeFor(req, document)
    const links = await linksOf(req, folder, document.id)
    return { links: links.map((preview) => linkOf(preview, address(preview.token))) }
  }),
  implement(takeBackPreviewLink, async ({ req, input, subject: document }) => {
    const { folder } = await placeFor(req, document)
    const isTheirs = (await linksOf(req, folder, document.id)).some(({ token }) => token === input.token)
    if (!isTheirs) throw problem(req, 'preview.no-link', 404)
    await folder.remove(input.token, document.id)
    return DONE
  }),
]

/** The valid links of a document that a person may use and revoke: her own, and all where she edits. */
async function linksOf(
  req: PayloadRequest,
  folder: PreviewFolder,
  documentId: string,
): Promise<KnownPreview[]> {
  const by = cmsUser(req.user)?.id
  const isEditor = await mayEdit(req, documentId)
  const now = Date.now()
  return (await folder.of(documentId)).filter(
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
