import { z } from 'zod'

/** The lease under which one process at a time publishes, however many there are: its key among the locks. */
export const PUBLISHER = 'publisher'

/** Who publishes: the row of the lease, which its holder keeps renewing. */
export const publisherLease = z
  .object({
    holder: z.string().describe('Unique among all processes.'),
    expiresAt: z.number().describe('When it ends unless it is renewed, milliseconds since 1970.'),
  })
  .readonly()
export type PublisherLease = z.infer<typeof publisherLease>

/** A lease that ends later than this dates from before a clock was set back. No publisher asks for that long. */
const LONGEST_LEASE_MS = 60 * 60 * 1000

/** Whether the holder of a lease is at work. @param now milliseconds since 1970 */
export const isAlive = (lease: PublisherLease | undefined, now: number): boolean =>
  lease !== undefined && lease.expiresAt >= now && lease.expiresAt < now + LONGEST_LEASE_MS
