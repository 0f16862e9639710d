import type { Payload } from 'payload'
import type { ReleaseRow } from './releases.ts'

/** How many are looked at: enough to find the last ten releases among those who were gone back to. */
const LOOKED_AT = 30

/** The releases that became current, the newest first. */
export async function liveReleases(payload: Payload): Promise<ReleaseRow[]> {
  const { docs } = await payload.db.find<ReleaseRow & { id: string } & Record<string, unknown>>({
    collection: 'releases',
    where: { outcome: { equals: 'live' } },
    sort: '-at',
    limit: LOOKED_AT,
    pagination: false,
  })
  return docs
}
