import type { Payload } from 'payload'
import { storedRows } from '../../database/stored-rows.ts'
import { type ReleaseRow, readReleaseRow } from '@tienviitta/content-models/publishing/release-row'

/** How many are looked at: enough to find the last ten releases among those who were gone back to. */
const LOOKED_AT = 30

/** The releases that became current, the newest first. */
export async function liveReleases(payload: Payload): Promise<ReleaseRow[]> {
  const where = { outcome: { equals: 'live' } }
  const rows = await storedRows(payload, 'releases', where, { sort: '-at', limit: LOOKED_AT })
  return rows.map(readReleaseRow)
}
