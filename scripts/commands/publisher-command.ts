import { userInfo } from 'node:os'
import { sentenceOf } from '@tienviitta/process/problem'
import { numberedSteps } from '@tienviitta/process/steps'
import { askAndWait } from '@tienviitta/publisher/worker/ask-and-wait'
import type { PublisherLoop } from '@tienviitta/publisher/worker/publisher-loop'
import { releaseSentence } from '@tienviitta/publisher/worker/release-log'
import { siteAddress } from '@tienviitta/publisher/worker/site-address'

/** A request as a command makes it; the person is the one who runs the command. */
export type CommandRequest = Omit<Parameters<typeof askAndWait>[1], 'by'>

/**
 * Runs a command that asks the publisher for something: shows progress, prints what came of it, and ends the process
 * with 0 when it is live and with 1 otherwise.
 * @param doing what the command does, for the screen: "Publishing"
 * @param request what to ask for; may look at the releases first
 */
export async function publisherCommand(
  doing: string,
  request: (publisher: PublisherLoop) => Promise<CommandRequest>,
): Promise<void> {
  const abort = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => abort.abort())
  const steps = numberedSteps({ total: 1, screen: process.stdout, clock: () => performance.now() })
  try {
    const row = await steps.run(doing, async (progress) => {
      progress.now('opening the database')
      // Payload takes seconds to load; by then the screen says what is going on.
      const { openPublisher } = await import('@tienviitta/publisher/worker/open-publisher')
      const publisher = await openPublisher({
        environment: process.env,
        baseUrl: siteAddress(undefined, process.env),
        log: 'text',
        once: true,
        ready: () => undefined,
        progress: (done, total) => progress.now(`${done} of ${total} pages`),
        signal: abort.signal,
      })
      const quiet = { ...publisher, done: () => undefined }
      return askAndWait(quiet, { ...(await request(publisher)), by: userInfo().username })
    })
    console.log(`      ${releaseSentence(row)}`)
    process.exit(row.outcome === 'live' ? 0 : 1)
  } catch (error) {
    console.error(`\n${sentenceOf(error, doing)}`)
    process.exit(1)
  }
}
