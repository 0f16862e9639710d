import type { Lease } from '@tienviitta/cms/publishing'
import { sentenceOf } from '@tienviitta/process/problem'
import { LostLeaseError } from './publish-effects.ts'
import type { LogLevel } from './release-log.ts'

/** A publisher that has not been heard of for so long is dead, and another may take over. */
export const LEASE_MS = 15_000

/** Renews a lease until the end. @param print told when the database does not answer */
export function keepLease(lease: Lease, print: (line: string, level: LogLevel) => void) {
  const lost = new AbortController()
  const heartbeat = setInterval(() => {
    lease.renew().then(
      (isMine) => {
        if (!isMine) lost.abort(new LostLeaseError())
      },
      // Whether the lease is still ours is asked again before anything is shown.
      (error: unknown) => print(sentenceOf(error, 'Renewing the lease of the publisher'), 'error'),
    )
  }, LEASE_MS / 3)
  return {
    /** Aborted when somebody else has the lease. */
    lost: lost.signal,
    /** Lets go of it. */
    async end(): Promise<void> {
      clearInterval(heartbeat)
      await lease.end()
    },
  }
}
