import { isRecord } from '@tienviitta/content-models/models/schema-walk'
import type { Payload } from 'payload'
import { recordRelease } from '../releases/releases.ts'
import { documentName } from '@tienviitta/content-models/publishing/publish-request'
import { scheduleFailure } from './schedule-failure.ts'
import { type JobRow, SCHEDULE_TASK, jobRows, removeJobs, scheduledJob } from '../requests/scheduled-jobs.ts'

/** Work on a document takes a second. After this time its process counts as dead, and the job is free again. */
const LONGEST_MILLISECONDS = 5 * 60 * 1000
/** How many jobs are done before the publisher turns to its other work. */
const AT_ONCE = 50

/** The outcome of the jobs that were due. */
export interface ScheduledOutcome {
  /** How many documents were published or unpublished. */
  readonly done: number
  /** What could not be done, a line each: document, and reason. */
  readonly failed: readonly string[]
}

/**
 * Publishes and unpublishes what is due, one after the other, each with the rights of the person who set the time. What
 * fails is recorded in the list of releases, where the editor finds it at her document; the rest go ahead. One process
 * at a time calls it. Called again after a crash, it does what was left.
 */
export async function runScheduled(payload: Payload, now: number = Date.now()): Promise<ScheduledOutcome> {
  await freeAbandoned(payload, now)
  const { jobStatus = {} } = await payload.jobs.run({
    where: { taskSlug: { equals: SCHEDULE_TASK } },
    processingOrder: 'waitUntil',
    limit: AT_ONCE,
    sequential: true,
    // Failures are reported below, with what the editor needs; Payload would print the whole job with its stack.
    silent: true,
  })
  const done = Object.values(jobStatus).filter(({ status }) => status === 'success').length
  const failed: string[] = []
  for (const row of await jobRows(payload, { hasError: { equals: true } })) {
    failed.push(await recordFailure(payload, row, now))
    await removeJobs(payload, [row.id])
  }
  return { done, failed }
}

/** Frees jobs that a dead process left half done. Doing one twice does no harm. */
async function freeAbandoned(payload: Payload, now: number): Promise<void> {
  const before = new Date(now - LONGEST_MILLISECONDS).toISOString()
  await payload.db.updateJobs({
    where: {
      and: [
        { taskSlug: { equals: SCHEDULE_TASK } },
        { processing: { equals: true } },
        { completedAt: { exists: false } },
        { updatedAt: { less_than: before } },
      ],
    },
    data: { processing: false },
    returning: false,
  })
}

/** Records for the editor why a document was not published. @returns the same as a line for the log */
async function recordFailure(payload: Payload, row: JobRow, now: number): Promise<string> {
  const thrown = isRecord(row['error']) ? String(row['error']['message']) : 'Payload kept no reason'
  const job = scheduledJob(row)
  if (!job) return `Scheduled job ${row.id} names no document that is known: ${thrown}`
  const name = documentName(job.document.collection, job.document.id)
  const { fault, title, by, findings } = await scheduleFailure(payload, job)
  await recordRelease(payload, {
    release: '',
    outcome: 'failed',
    kind: 'publish',
    by,
    documents: [{ name, title }],
    requests: [],
    at: new Date(now).toISOString(),
    milliseconds: 0,
    pages: 0,
    languages: [],
    findings,
    message: fault,
  })
  const found = findings.map(({ field = '', detail }) => `${field} ${detail}`).join('; ')
  return `Scheduled ${job.type} of ${name} “${title}” failed (${fault}): ${found === '' ? thrown : found}`
}
