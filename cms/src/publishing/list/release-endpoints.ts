import type { Endpoint } from 'payload'
import { nameOfUser } from '../../access/name-of-user.ts'
import { implement } from '../../endpoints/implement.ts'
import { DONE } from '../../endpoints/input-fields.ts'
import { problem } from '../../endpoints/problem.ts'
import { readKeptReleases } from '../releases/kept-releases.ts'
import { askPublisher } from '../requests/request-publishing.ts'
import { listReleases, resumePublishing, rollBackRelease } from './contracts.ts'
import { releaseList } from './release-list.ts'

/** The list of releases, and going back to one of them; under `/api/releases`. */
export const releaseEndpoints: Endpoint[] = [
  implement(listReleases, ({ req, input }) => releaseList(req, input.page ?? 1, Date.now())),
  implement(rollBackRelease, async ({ req, input: { release } }) => {
    const { kept, current } = await readKeptReleases(req.payload)
    if (!kept.includes(release) || release === current) throw problem(req, 'releases.not-kept', 409)
    await askPublisher(req.payload, { kind: 'rollback', release, by: nameOfUser(req.user) })
    return DONE
  }),
  implement(resumePublishing, async ({ req }) => {
    await askPublisher(req.payload, { kind: 'everything', by: nameOfUser(req.user) })
    return DONE
  }),
]
