import { MODELS } from '@tienviitta/content-models/models/model'
import { isRecord } from '@tienviitta/content-models/models/schema-walk'
import { issuesOf } from '@tienviitta/content-models/snapshot/report'
import { type Payload, type PayloadRequest, createLocalReq } from 'payload'
import { mayPublishTranslation } from '../../access/translation-access.ts'
import { toDocumentTitle } from '../../content/document/document-title.ts'
import { toDocument } from '../../content/document/to-document.ts'
import type { ReleaseFinding } from '@tienviitta/content-models/publishing/release-row'
import { nameOfUser } from '../../access/name-of-user.ts'
import type { TranslatedDocument } from '../../content/document/translated-document.ts'
import { newestVersion } from '../state/newest-version.ts'
import { documentName } from '@tienviitta/content-models/publishing/publish-request'
import type { ScheduledJob } from '../requests/scheduled-jobs.ts'

/** Why something was not done at its time; the sentences for editors are in the labels `publishing.message=…`. */
export const SCHEDULE_FAULTS = [
  'scheduled-gone',
  'scheduled-forbidden',
  'scheduled-incomplete',
  'scheduled-failed',
] as const
export type ScheduleFault = (typeof SCHEDULE_FAULTS)[number]

export interface ScheduleFailure {
  readonly fault: ScheduleFault
  /** Title of the document; its id when it is gone. */
  readonly title: string
  /** Who set the time, when she still has an account. */
  readonly by: readonly string[]
  /** What is missing or wrong in the document. */
  readonly findings: readonly ReleaseFinding[]
}

/** Finds out why a job could not be done: Payload keeps only a sentence in one language, without the fields. */
export async function scheduleFailure(payload: Payload, job: ScheduledJob): Promise<ScheduleFailure> {
  const { document, type, user } = job
  const row = await newestVersion(payload, document)
  if (!row) return { fault: 'scheduled-gone', title: document.id, by: [], findings: [] }
  const title = toDocumentTitle(document.model, row)
  const req = await requestOf(payload, user)
  const by = req ? [nameOfUser(req.user)] : []
  if (!req || !(await mayPublishTranslation(req, document)))
    return { fault: 'scheduled-forbidden', title, by, findings: [] }
  const findings = type === 'publish' ? findingsIn(document, title, row) : []
  return { fault: findings.length > 0 ? 'scheduled-incomplete' : 'scheduled-failed', title, by, findings }
}

/** What keeps the document from being published. Its slug is no reason: publishing makes one. */
function findingsIn(
  { model, collection, id }: TranslatedDocument,
  title: string,
  row: Readonly<Record<string, unknown>>,
): ReleaseFinding[] {
  const { document, problems } = toDocument(model, row)
  const { error } = MODELS[model].safeParse(document)
  const unreadable = problems.map(({ path, message }) => ({
    field: path.map(String).join('.'),
    reason: message,
  }))
  const issues = error ? issuesOf(error, document) : []
  return [...unreadable, ...issues]
    .filter(({ field }) => field !== 'slug' && field !== 'formerSlugs')
    .map(({ field, reason }) => ({
      check: 'kept-out',
      path: '',
      document: documentName(collection, id),
      title,
      field,
      detail: reason,
    }))
}

/** What access rules check, for the person who set the time; `undefined` when her account is gone. */
async function requestOf(payload: Payload, user: string | undefined): Promise<PayloadRequest | undefined> {
  if (user === undefined) return undefined
  const { docs } = await payload.find({ collection: 'users', where: { id: { equals: user } }, depth: 0 })
  const account: unknown = docs[0]
  if (!isRecord(account)) return undefined
  return createLocalReq({ user: { ...account, id: user, collection: 'users' } }, payload)
}
