import type { Payload } from 'payload'
import { type ReleaseRow, readReleaseRow } from '@tienviitta/content-models/publishing/release-row'

/** How many are looked at: enough to find the last ten releases among those who were gone back to. */
const LOOKED_AT = 30

/** The releases that became current, the newest first. */
export async function liveReleases(payload: Payload): Promise<ReleaseRow[]> {
  const { docs } = await payload.db.find<Record<string, unknown> & { id: string }>({
    collection: 'releases',
    where: { outcome: { equals: 'live' } },
    sort: '-at',
    limit: LOOKED_AT,
    pagination: false,
  })
  return docs.map(readReleaseRow)
}
