import { waitingRequests, newestReleases, recordRelease } from '@tienviitta/cms/publishing'
import { sentenceOf } from '@tienviitta/process/problem'
import { failureName } from './failure-name.ts'
import type { PublisherLoop } from './publisher-loop.ts'
import { titlesOf } from './document-titles.ts'

/**
 * Tells of a release that could not be made. The requests stay and are tried again; the list of releases names a
 * failure once, however often it is tried.
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
    const started = Math.min(now.getTime(), ...requests.map(({ at }) => Date.parse(at)))
    const row = {
      release: '',
      outcome: 'failed' as const,
      kind: requests.length > 0 ? ('publish' as const) : ('clock' as const),
      by: [...new Set(requests.map(({ by }) => by))],
      documents: await titlesOf(payload, requests),
      requests: requests.map(({ id }) => id),
      at: now.toISOString(),
      milliseconds: now.getTime() - started,
      pages: 0,
      languages: [],
      findings: [],
      message,
    }
    await recordRelease(payload, row)
    done(row, {})
  } catch (second) {
    // The database itself may be what fails.
    print(sentenceOf(second, 'Recording the failure'), 'error')
  }
}
