import {
  type ReleaseRow,
  type StoredReleaseRow,
  readReleaseRow,
} from '@tienviitta/content-models/publishing/release-row'
import type { CollectionConfig, Payload } from 'payload'
import type { StoredRow } from '../../database/stored-rows.ts'
import { createdId } from '../created-id.ts'
import { signedIn } from '../../access/signed-in.ts'

/** What has been published, and what was refused: one row per attempt. Written only by the publisher. */
export const releases: CollectionConfig = {
  slug: 'releases',
  admin: { hidden: true },
  access: { read: signedIn, create: () => false, update: () => false, delete: () => false },
  lockDocuments: false,
  timestamps: false,
  fields: [
    { name: 'release', type: 'text', index: true },
    { name: 'outcome', type: 'text', required: true },
    { name: 'kind', type: 'text', required: true },
    { name: 'by', type: 'json' },
    // The documents as one text, so that either database can search for one: ` guides/1 offices/2 `.
    { name: 'about', type: 'text' },
    { name: 'documents', type: 'json' },
    { name: 'requests', type: 'json' },
    { name: 'at', type: 'text', required: true, index: true },
    { name: 'milliseconds', type: 'number', required: true },
    { name: 'pages', type: 'number', required: true },
    { name: 'languages', type: 'json' },
    { name: 'findings', type: 'json' },
    { name: 'message', type: 'text' },
  ],
}

/** How many attempts are remembered. */
const REMEMBERED = 500

/** Remembers an attempt and forgets the oldest ones. @returns its id */
export async function recordRelease(payload: Payload, row: ReleaseRow): Promise<string> {
  const about = ` ${row.documents.map(({ name }) => name).join(' ')} `
  const id = createdId(await payload.db.create({ collection: 'releases', data: { ...row, about } }))
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'releases',
    sort: '-at',
    limit: 50,
    page: REMEMBERED / 50 + 1,
    // MongoDB's adapter returns the first page, whichever is asked for, unless it is told that there are pages.
    pagination: true,
    select: { at: true },
  })
  if (docs.length > 0)
    await payload.db.deleteMany({ collection: 'releases', where: { id: { in: docs.map((old) => old.id) } } })
  return id
}

/** The newest attempts, the newest first; of one document when its name is given. */
export async function newestReleases(
  payload: Payload,
  { limit, about }: { limit: number; about?: string },
): Promise<StoredReleaseRow[]> {
  const { docs } = await payload.db.find<StoredRow>({
    collection: 'releases',
    ...(about === undefined ? {} : { where: { about: { like: ` ${about} ` } } }),
    sort: '-at',
    limit,
  })
  return docs.map(readReleaseRow)
}
