import {
  type NewPublishRequest,
  type PublishRequest,
  readPublishRequest,
} from '@tienviitta/content-models/publishing/publish-request'
import type { Payload } from 'payload'
import { internalCollection } from '../../database/internal-collection.ts'
import { storedRows } from '../../database/stored-rows.ts'
import { createdId } from '../created-id.ts'

/**
 * What waits to be published. A request stays until a release that holds it is live or refused, so that nothing is
 * lost when the publisher dies on the way.
 */
export const publishRequests = internalCollection('publish-requests', [
  { name: 'kind', type: 'text', required: true },
  // The collection and the id of the document that was published, unpublished or deleted.
  { name: 'about', type: 'text', index: true },
  // The release to go back to.
  { name: 'release', type: 'text' },
  { name: 'by', type: 'text', required: true },
  { name: 'at', type: 'text', required: true, index: true },
])

/** Adds a request. @returns its id, by which the release that answers it is found */
export async function addPublishRequest(payload: Payload, request: NewPublishRequest): Promise<string> {
  const data = { ...request, at: new Date().toISOString() }
  return createdId(await payload.db.create({ collection: 'publish-requests', data }))
}

/** All that waits, the oldest first. */
export async function waitingRequests(payload: Payload): Promise<PublishRequest[]> {
  const rows = await storedRows(payload, 'publish-requests', {}, { sort: ['at', 'id'] })
  return rows.map(readPublishRequest)
}

/** Removes requests that have been answered. */
export async function removeRequests(payload: Payload, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await payload.db.deleteMany({ collection: 'publish-requests', where: { id: { in: [...ids] } } })
}
