import { randomBytes } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { isRecord } from '@tienviitta/content-models/models/schema-walk'
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  GlobalAfterChangeHook,
  PayloadRequest,
} from 'payload'

/** The folder in which requests stand, inside the data folder; whoever publishes the site watches it. */
export const PUBLISH_REQUESTS = 'publish-requests'

/** Set in `context` when many documents are written at once and one request follows, or none. */
export const QUIET = 'quiet'

/**
 * Leaves a file that asks for the site to be published: its name is the time, its text says what was published and by
 * whom.
 */
export async function requestPublishing(req: PayloadRequest, what: string): Promise<void> {
  if (req.context[QUIET] === true) return
  const custom: unknown = req.payload.config.custom
  const dataFolder = isRecord(custom) ? custom['dataFolder'] : undefined
  if (typeof dataFolder !== 'string') return
  const folder = path.join(dataFolder, PUBLISH_REQUESTS)
  await mkdir(folder, { recursive: true })
  const time = new Date().toISOString()
  const name = `${time.replaceAll(':', '-')}-${randomBytes(4).toString('hex')}`
  // Written beside the folder and moved into it: who watches never reads half a request.
  const unfinished = path.join(dataFolder, `.${name}`)
  await writeFile(unfinished, `${time}\n${what}\n${req.user ? String(req.user.id) : 'system'}\n`)
  await rename(unfinished, path.join(folder, name))
}

/** Where `publishDocument` and `saveTranslation` note, per id, that readers saw the row before it was saved. */
export const wasPublishedKey = (id: unknown): string => `was-published:${String(id)}`

/** Asks for publishing when what readers see has changed: after publishing and unpublishing, not after a draft. */
export const publishAfterChange: CollectionAfterChangeHook = async ({ doc, collection, req }) => {
  const { id, _status: status } = doc as Record<string, unknown>
  const isDraft = status === 'draft'
  const isUnpublished =
    isDraft && req.context[wasPublishedKey(id)] === true && !(await isPublished(req, collection.slug, id))
  if (!isDraft || isUnpublished) await requestPublishing(req, `${collection.slug} ${String(id)}`)
}

/** Asks for publishing when something was deleted. */
export const publishAfterDelete: CollectionAfterDeleteHook = ({ id, collection, req }) =>
  requestPublishing(req, `${collection.slug} ${id} deleted`)

/** Asks for publishing when the settings of the site have changed. */
export const publishAfterSettings: GlobalAfterChangeHook = ({ global, req }) =>
  requestPublishing(req, global.slug)

async function isPublished({ payload }: PayloadRequest, collection: string, id: unknown): Promise<boolean> {
  if (typeof id !== 'string') return false
  const row = await payload.db.findOne<Record<string, unknown> & { id: string }>({
    collection,
    where: { id: { equals: id } },
  })
  return row?.['_status'] === 'published'
}
