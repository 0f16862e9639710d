import { waitingRequests, newestReleases, recordRelease } from '@tienviitta/cms/publishing'
import { sentenceOf } from '@tienviitta/process/problem'
import { failureName } from './failure-name.ts'
import type { PublisherLoop } from './publisher-loop.ts'
import type { ReleaseRow } from '@tienviitta/content-models/publishing/release-row'
import { titlesOf } from './document-titles.ts'
import { startOf } from './publish-order.ts'
import { rowOf } from './release-rows.ts'

/**
 * Reports a release that could not be made. The requests stay and are tried again; the list of releases names a failure
 * once, however often it is tried.
 */
export async function rememberFailure(loop: PublisherLoop, error: unknown): Promise<void> {
  const { payload, print, done } = loop
  print(`${sentenceOf(error, 'Publishing')} The site stays as it was; it is tried again.`, 'error')
  const message = failureName(error)
  try {
    const [last] = await newestReleases(payload, { limit: 1 })
    if (last?.outcome === 'failed' && last.message === message) return
    const requests = await waitingRequests(payload)
    const now = new Date()
    const row: ReleaseRow = {
      ...rowOf(requests, startOf({ requests }, now.getTime()), now),
      outcome: 'failed',
      kind: requests.length > 0 ? 'publish' : 'clock',
      documents: await titlesOf(payload, requests),
      message,
    }
    await recordRelease(payload, row)
    done(row, {})
  } catch (second) {
    // The database itself may be what fails.
    print(sentenceOf(second, 'Recording the failure'), 'error')
  }
}
