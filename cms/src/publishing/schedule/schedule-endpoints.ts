import { epochAt } from '@tienviitta/content-models/time/instant'
import type { Endpoint, PayloadRequest } from 'payload'
import { hasScheduledPublishEnabled } from 'payload/shared'
import { storedRows } from '../../database/stored-rows.ts'
import { implement } from '../../endpoints/implement.ts'
import { problem } from '../../endpoints/problem.ts'
import type { TranslatedDocument } from '../../content/document/translated-document.ts'
import { removeJobs, schedule, scheduledJobs } from '../requests/scheduled-jobs.ts'
import { type ScheduleList, cancelSchedule, readSchedule, setSchedule } from './contracts.ts'

/**
 * Sets a time for publishing or unpublishing a document, shows what is set, and cancels it. Anyone who may publish the
 * document may do so. Payload's own server function does not check that: `refuse-scheduling.ts` closes it.
 */
export const scheduleEndpoints: Endpoint[] = [
  implement(readSchedule, ({ req, subject }) => listed(req, schedulable(req, subject))),
  implement(setSchedule, async ({ req, input: { type, date, time }, subject }) => {
    const document = schedulable(req, subject)
    const at = new Date(epochAt(date, time))
    if (at.getTime() <= Date.now()) throw problem(req, 'schedule.past', 400)
    await schedule(req.payload, { type, at, document, user: String(req.user?.id) })
    return listed(req, document)
  }),
  implement(cancelSchedule, async ({ req, input: { job }, subject }) => {
    const document = schedulable(req, subject)
    const jobs = await scheduledJobs(req.payload, document)
    if (!jobs.some(({ id }) => id === job)) throw problem(req, 'schedule.not-found', 404)
    await removeJobs(req.payload, [job])
    return listed(req, document)
  }),
]

/** The document, when its kind can be published at a set time. @throws APIError 404 */
function schedulable(req: PayloadRequest, document: TranslatedDocument): TranslatedDocument {
  const collection = req.payload.collections[document.collection]
  if (!collection || !hasScheduledPublishEnabled(collection.config))
    throw problem(req, 'problem.no-document', 404)
  return document
}

interface Account {
  id: string
  name?: string
}

async function listed({ payload }: PayloadRequest, document: TranslatedDocument): Promise<ScheduleList> {
  const jobs = await scheduledJobs(payload, document)
  const users = jobs.flatMap(({ user }) => user ?? [])
  const select = { name: true } as const
  const accounts = await storedRows<Account>(payload, 'users', { id: { in: users } }, { select })
  const names = new Map(accounts.map(({ id, name }) => [id, name]))
  return { scheduled: jobs.map(({ id, type, at, user = '' }) => ({ id, type, at, by: names.get(user) })) }
}
