import type { Payload } from 'payload'
import { holderOf } from '../../database/lease.ts'

/** The lease under which one process at a time publishes, however many there are. */
export const PUBLISHER = 'publisher'

/** A lease that ends later than this is one from before a clock was set back. No publisher asks for so long a time. */
const LONGEST_LEASE_MILLISECONDS = 60 * 60 * 1000

/** Whether a process is there that publishes. @param now milliseconds since 1970 */
export async function isPublisherAlive(payload: Payload, now: number): Promise<boolean> {
  const lease = await holderOf(payload, PUBLISHER)
  return lease !== undefined && lease.expiresAt >= now && lease.expiresAt < now + LONGEST_LEASE_MILLISECONDS
}
