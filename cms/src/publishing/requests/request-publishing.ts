import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { PUBLISH_REQUESTS_FOLDER } from '@tienviitta/content-models/publishing/data-folder'
import { type NewPublishRequest, documentName } from '@tienviitta/content-models/publishing/publish-request'
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  GlobalAfterChangeHook,
  Payload,
  PayloadRequest,
} from 'payload'
import { nameOfUser } from '../../access/name-of-user.ts'
import { wasPublishedKey } from '../../content/document/was-published.ts'
import { storedRow } from '../../database/stored-rows.ts'
import { dataFolderOf } from '../../files/installation.ts'
import { addPublishRequest } from './publish-requests.ts'

/** Set in `context` when many documents are written at once and one request follows, or none. */
export const QUIET = 'quiet'

/** What is to be published: a document with its translations, or the settings of the site. */
export type Publishable = { collection: string; id: string } | 'settings'

/** Asks the publisher to publish something. */
export async function requestPublishing(req: PayloadRequest, what: Publishable): Promise<void> {
  if (req.context[QUIET] === true) return
  const by = nameOfUser(req.user)
  await askPublisher(
    req.payload,
    what === 'settings'
      ? { kind: 'settings', by }
      : { kind: 'document', about: documentName(what.collection, what.id), by },
  )
}

/**
 * Adds a request and wakes the publisher: a publisher on the same machine sees at once the file that is also written,
 * and need not ask the database all the time.
 * @returns the id of the request
 */
export async function askPublisher(payload: Payload, request: NewPublishRequest): Promise<string> {
  const id = await addPublishRequest(payload, request)
  const dataFolder = dataFolderOf(payload)
  if (dataFolder === undefined) return id
  const folder = path.join(dataFolder, PUBLISH_REQUESTS_FOLDER)
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, id), '')
  return id
}

/** Asks for publishing when what readers see has changed: after publishing and unpublishing, not after a draft. */
export const publishAfterChange: CollectionAfterChangeHook = async ({ doc, collection, req }) => {
  const { id, _status: status } = doc as Record<string, unknown>
  const isDraft = status === 'draft'
  const wasPublished = req.context[wasPublishedKey(id)] === true
  const isUnpublished =
    isDraft &&
    wasPublished &&
    (await storedRow(req.payload, collection.slug, String(id)))?.['_status'] !== 'published'
  if (!isDraft || isUnpublished) await requestPublishing(req, { collection: collection.slug, id: String(id) })
}

/** Asks for publishing when something was deleted. */
export const publishAfterDelete: CollectionAfterDeleteHook = ({ id, collection, req }) =>
  requestPublishing(req, { collection: collection.slug, id: String(id) })

/** Asks for publishing when the settings of the site have changed. */
export const publishAfterSettings: GlobalAfterChangeHook = ({ req }) => requestPublishing(req, 'settings')
