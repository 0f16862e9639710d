import type { Lease } from '@tienviitta/cms/publishing'
import { sentenceOf } from '@tienviitta/process/problem'
import { LostLeaseError } from './publish-effects.ts'
import type { LogLevel } from './release-log.ts'

/** A publisher that has been silent for this long counts as dead, and another may take over. */
export const LEASE_MS = 15_000

/** Keeps renewing a lease until the end. @param print called when the database does not answer */
export function keepLease(lease: Lease, print: (line: string, level: LogLevel) => void) {
  const lost = new AbortController()
  const heartbeat = setInterval(() => {
    lease.renew().then(
      (isMine) => {
        if (!isMine) lost.abort(new LostLeaseError())
      },
      // Before anything is shown, it is checked again that the lease is still ours.
      (error: unknown) => print(sentenceOf(error, 'Renewing the lease of the publisher'), 'error'),
    )
  }, LEASE_MS / 3)
  return {
    /** Aborted when another process has the lease. */
    lost: lost.signal,
    /** Releases it. */
    async end(): Promise<void> {
      clearInterval(heartbeat)
      await lease.end()
    },
  }
}
