import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { cmsUser, hasRole } from '../../access/cms-user.ts'
import { mayPublishTranslation } from '../../access/translation-access.ts'
import { documentName } from '@tienviitta/content-models/publishing/publish-request'
import { askPublisher } from '../requests/request-publishing.ts'
import { bodyOf, documentOf, jsonEndpoint, problem, queryOf } from '../../endpoints/desk-request.ts'
import { nameOfUser } from '../../access/name-of-user.ts'
import { readKeptReleases } from '../releases/kept-releases.ts'
import { liveReleases } from '../releases/live-releases.ts'
import { readState } from '../state/read-state.ts'
import { releaseList } from './release-list.ts'

const documentBody = z.object({ collection: z.string(), id: z.string() })

/** The endpoints of publishing, under `/api/releases`. */
export const releaseEndpoints: Endpoint[] = [
  jsonEndpoint('get', '/state', async (req) => {
    signedInOnly(req)
    const query = queryOf(req)
    const document = query['collection'] === undefined ? undefined : documentOf(req, query)
    return readState(req, document, Date.now())
  }),
  jsonEndpoint('post', '/retry', async (req) => {
    const document = documentOf(req, await bodyOf(req, documentBody))
    if (!(await mayPublishTranslation(req, document))) throw problem(req, 'problem.not-publisher', 403)
    const about = documentName(document.collection, document.id)
    await askPublisher(req.payload, { kind: 'document', about, by: nameOfUser(req.user) })
    return readState(req, document, Date.now())
  }),
  jsonEndpoint('get', '/list', async (req) => {
    signedInOnly(req)
    const page = Number.parseInt(queryOf(req)['page'] ?? '1', 10)
    return releaseList(req, Number.isInteger(page) && page > 0 ? page : 1, Date.now())
  }),
  jsonEndpoint('post', '/roll-back', async (req) => {
    adminsOnly(req)
    const { release } = await bodyOf(req, z.object({ release: z.string().max(20) }))
    const { kept, current } = await readKeptReleases(req.payload, () => liveReleases(req.payload))
    if (!kept.includes(release) || release === current) throw problem(req, 'releases.not-kept', 409)
    await askPublisher(req.payload, { kind: 'rollback', release, by: nameOfUser(req.user) })
    return { ok: true }
  }),
  jsonEndpoint('post', '/resume', async (req) => {
    adminsOnly(req)
    await askPublisher(req.payload, { kind: 'everything', by: nameOfUser(req.user) })
    return { ok: true }
  }),
]

function signedInOnly(req: PayloadRequest): void {
  if (!req.user) throw problem(req, 'problem.sign-in', 401)
}

function adminsOnly(req: PayloadRequest): void {
  signedInOnly(req)
  if (!hasRole(cmsUser(req.user), 'admin')) throw problem(req, 'releases.admins-only', 403)
}
