import { isRecord } from '@tienviitta/content-models/models/schema-walk'
import type { Payload, Where } from 'payload'
import { storedRows } from '../../database/stored-rows.ts'
import type { ScheduleType } from './schedule-type.ts'
import { type TranslatedDocument, documentOfRelation } from '../../content/document/translated-document.ts'

/** Payload's own task that publishes or unpublishes a document when its time has come. */
export const SCHEDULE_TASK = 'schedulePublish'
const collection = 'payload-jobs'

/** What is to happen to a document at a set time. */
export interface ScheduledJob {
  readonly id: string
  readonly type: ScheduleType
  /** When (ISO, UTC). */
  readonly at: string
  readonly document: TranslatedDocument
  /** Id of the account that set the time; it happens with that account's rights. */
  readonly user: string | undefined
}

/** What the database keeps of a job. */
export type JobRow = Record<string, unknown> & { id: string | number }

/** Neither done nor given up. */
const PENDING: Where = {
  taskSlug: { equals: SCHEDULE_TASK },
  completedAt: { exists: false },
  hasError: { not_equals: true },
}

/** What is still to happen, the earliest first; to one document when it is given. */
export async function scheduledJobs(payload: Payload, about?: TranslatedDocument): Promise<ScheduledJob[]> {
  const jobs = (await jobRows(payload, PENDING)).flatMap((row) => scheduledJob(row) ?? [])
  if (!about) return jobs
  return jobs.filter(({ document }) => document.id === about.id && document.collection === about.collection)
}

/** The rows of jobs of this task, the earliest first. */
export const jobRows = (payload: Payload, where: Where): Promise<JobRow[]> => {
  const ofTask = { and: [{ taskSlug: { equals: SCHEDULE_TASK } }, where] }
  return storedRows<JobRow>(payload, collection, ofTask, { sort: 'waitUntil' })
}

/** Reads a job; `undefined` when it concerns no known document. */
export function scheduledJob(row: JobRow): ScheduledJob | undefined {
  const { id, input, waitUntil } = row
  if (!isRecord(input)) return undefined
  const document = documentOfRelation(input['doc'])
  if (!document) return undefined
  const user = isRecord(input['user']) ? input['user']['value'] : undefined
  return {
    id: String(id),
    type: input['type'] === 'unpublish' ? 'unpublish' : 'publish',
    at: momentOf(waitUntil),
    document,
    user: typeof user === 'string' ? user : undefined,
  }
}

const momentOf = (value: unknown): string =>
  value instanceof Date ? value.toISOString() : typeof value === 'string' ? value : ''

export interface ScheduleWish {
  readonly type: ScheduleType
  readonly at: Date
  readonly document: TranslatedDocument
  /** Id of the account that asks for it. */
  readonly user: string
}

/** Sets a time. The job is the same as Payload's own admin would queue. */
export async function schedule(payload: Payload, { type, at, document, user }: ScheduleWish): Promise<void> {
  await payload.jobs.queue({
    task: SCHEDULE_TASK,
    input: {
      type,
      doc: { relationTo: document.collection, value: document.id },
      user: { relationTo: 'users', value: user },
    },
    waitUntil: at,
  })
}

/** Removes jobs. */
export async function removeJobs(payload: Payload, ids: readonly (string | number)[]): Promise<void> {
  if (ids.length === 0) return
  await payload.db.deleteMany({ collection, where: { id: { in: [...ids] } } })
}
