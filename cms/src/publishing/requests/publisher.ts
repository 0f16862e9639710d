import type { Payload } from 'payload'
import { holderOf, isAlive } from '../../database/lease.ts'

/** The lease under which one process at a time publishes, however many there are. */
export const PUBLISHER = 'publisher'

/** No publisher asks for so long a lease. */
const LONGEST_LEASE_MILLISECONDS = 60 * 60 * 1000

/** Whether a publisher with this lease is at work. @param now milliseconds since 1970 */
export const isAtWork = (lease: { expiresAt: number } | undefined, now: number): boolean =>
  lease !== undefined && isAlive(lease, now, LONGEST_LEASE_MILLISECONDS)

/** Whether a process is there that publishes. @param now milliseconds since 1970 */
export const isPublisherAlive = async (payload: Payload, now: number): Promise<boolean> =>
  isAtWork(await holderOf(payload, PUBLISHER), now)
