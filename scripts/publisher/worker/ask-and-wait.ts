import { setTimeout as wait } from 'node:timers/promises'
import type { NewPublishRequest } from '@tienviitta/content-models/publishing/publish-request'
import { isPublisherAlive, askPublisher, newestReleases } from '@tienviitta/cms/publishing'
import type { ReleaseRow } from '@tienviitta/content-models/publishing/release-row'
import { Problem } from '@tienviitta/process/problem'
import { type PublisherLoop, runPublisher } from './publisher-loop.ts'

/** How often to check whether the request has been answered. */
const LOOK_MS = 100
/** No release takes longer than this. */
const PATIENCE_MS = 30 * 60 * 1000

/**
 * Asks the publisher for something and waits until it is done. When no publisher is at work, this process becomes the
 * publisher for as long as it takes.
 * @returns the outcome
 * @throws Problem when a publisher is at work and does not answer
 */
export async function askAndWait(publisher: PublisherLoop, request: NewPublishRequest): Promise<ReleaseRow> {
  const { payload, signal } = publisher
  const id = await askPublisher(payload, request)
  if (!(await isPublisherAlive(payload, Date.now()))) await runPublisher({ ...publisher, once: true })
  const started = Date.now()
  while (!signal.aborted && Date.now() - started < PATIENCE_MS) {
    const rows = await newestReleases(payload, { limit: 20 })
    const row = rows.find(({ requests }) => requests.includes(id))
    if (row) return row
    if (!(await isPublisherAlive(payload, Date.now()))) await runPublisher({ ...publisher, once: true })
    await wait(LOOK_MS)
  }
  throw new Problem(
    'The publisher has not answered for half an hour: look at its output, and run "npm run doctor".',
  )
}
