import { epochAt } from '@tienviitta/content-models/time/instant'
import type { Endpoint, PayloadRequest } from 'payload'
import { hasScheduledPublishEnabled } from 'payload/shared'
import { z } from 'zod'
import { mayPublishTranslation } from '../../access/translation-access.ts'
import type { ScheduleType } from '../requests/schedule-type.ts'
import { bodyOf, documentOf, jsonEndpoint, problem, queryOf } from '../../endpoints/desk-request.ts'
import type { TranslatedDocument } from '../../content/document/translated-document.ts'
import { removeJobs, schedule, scheduledJobs } from '../requests/scheduled-jobs.ts'

/** What is to happen to a document at a set time, as `GET /api/releases/schedule` answers it. */
export interface ScheduleList {
  readonly scheduled: readonly {
    readonly id: string
    readonly type: ScheduleType
    readonly at: string
    /** Name of the person who set the time; absent when she has no account any more. */
    readonly by?: string
  }[]
}

const wish = z.object({
  collection: z.string(),
  id: z.string(),
  type: z.enum(['publish', 'unpublish']),
  date: z.iso.date(),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u),
})

/**
 * Sets a time for publishing a document or taking it away, tells what is set, and takes it back. Whoever may publish the
 * document may do so. Payload's own server function asks nobody whether she may: `refuse-scheduling.ts` closes it.
 */
export const scheduleEndpoints: Endpoint[] = [
  jsonEndpoint('get', '/schedule', async (req) => {
    return listed(req, await schedulable(req, queryOf(req)))
  }),
  jsonEndpoint('post', '/schedule', async (req) => {
    const body = await bodyOf(req, wish)
    const document = await schedulable(req, body)
    const at = new Date(epochAt(body.date, body.time))
    if (at.getTime() <= Date.now()) throw problem(req, 'schedule.past', 400)
    await schedule(req.payload, { type: body.type, at, document, user: String(req.user?.id) })
    return listed(req, document)
  }),
  jsonEndpoint('post', '/schedule/cancel', async (req) => {
    const body = await bodyOf(req, z.object({ collection: z.string(), id: z.string(), job: z.string() }))
    const document = await schedulable(req, body)
    const jobs = await scheduledJobs(req.payload, document)
    if (!jobs.some(({ id }) => id === body.job)) throw problem(req, 'schedule.not-found', 404)
    await removeJobs(req.payload, [body.job])
    return listed(req, document)
  }),
]

/** The document of a request, when the person may publish it. @throws APIError 401, 403 or 404 */
async function schedulable(req: PayloadRequest, given: unknown): Promise<TranslatedDocument> {
  const document = documentOf(req, given)
  const collection = req.payload.collections[document.collection]
  if (!collection || !hasScheduledPublishEnabled(collection.config))
    throw problem(req, 'problem.no-document', 404)
  if (!(await mayPublishTranslation(req, document))) throw problem(req, 'problem.not-publisher', 403)
  return document
}

async function listed({ payload }: PayloadRequest, document: TranslatedDocument): Promise<ScheduleList> {
  const jobs = await scheduledJobs(payload, document)
  const users = jobs.flatMap(({ user }) => user ?? [])
  const { docs } = await payload.db.find<{ id: string; name?: string }>({
    collection: 'users',
    where: { id: { in: users } },
    select: { name: true },
    limit: 0,
    pagination: false,
  })
  const names = new Map(docs.map(({ id, name }) => [id, name]))
  return {
    scheduled: jobs.map(({ id, type, at, user }) => {
      const by = user === undefined ? undefined : names.get(user)
      return { id, type, at, ...(by === undefined ? {} : { by }) }
    }),
  }
}
