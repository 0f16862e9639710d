import type { CollectionConfig, Payload } from 'payload'

/**
 * What waits to be published. A request stays until a release that holds it is live or refused, so that nothing is
 * lost when the publisher dies on the way.
 */
export const publishRequests: CollectionConfig = {
  slug: 'publish-requests',
  admin: { hidden: true },
  access: { read: () => false, create: () => false, update: () => false, delete: () => false },
  lockDocuments: false,
  timestamps: false,
  fields: [
    { name: 'kind', type: 'text', required: true },
    // The collection and the id of the document that was published, unpublished or deleted.
    { name: 'about', type: 'text', index: true },
    // The release to go back to.
    { name: 'release', type: 'text' },
    { name: 'by', type: 'text', required: true },
    { name: 'at', type: 'text', required: true, index: true },
  ],
}

/**
 * `document`: a document or a translation of it has changed; `settings`: those of the site; `everything`: write and
 * render all anew; `rollback`: show an earlier release.
 */
export type PublishRequestKind = 'document' | 'settings' | 'everything' | 'rollback'

export interface PublishRequest {
  readonly id: string
  readonly kind: PublishRequestKind
  /** `<collection>/<id>`, as `documentName` writes it; of the kind `document`. */
  readonly about?: string
  /** Name of the release to go back to; of the kind `rollback`. */
  readonly release?: string
  /** Name of the person, for the list of releases. */
  readonly by: string
  /** When it was asked for (ISO, UTC). */
  readonly at: string
}

/** How requests and releases name a document. */
export const documentName = (collection: string, id: string): string => `${collection}/${id}`

/** Adds a request. @returns its id, by which the release that answers it is found */
export async function addPublishRequest(
  payload: Payload,
  request: Omit<PublishRequest, 'id' | 'at'>,
): Promise<string> {
  const data = { ...request, at: new Date().toISOString() }
  const made = (await payload.db.create({ collection: 'publish-requests', data })) as { id: string | number }
  return String(made.id)
}

/** All that waits, the oldest first. */
export async function waitingRequests(payload: Payload): Promise<PublishRequest[]> {
  const { docs } = await payload.db.find<PublishRequest & Record<string, unknown>>({
    collection: 'publish-requests',
    sort: ['at', 'id'],
    limit: 0,
    pagination: false,
  })
  return docs.map(({ id, kind, about, release, by, at }) => ({
    id,
    kind,
    ...(about && { about }),
    ...(release && { release }),
    by,
    at,
  }))
}

/** Takes requests away that have been answered. */
export async function removeRequests(payload: Payload, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await payload.db.deleteMany({ collection: 'publish-requests', where: { id: { in: [...ids] } } })
}
