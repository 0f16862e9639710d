import { userInfo } from 'node:os'
import type { NewPublishRequest } from '@tienviitta/content-models/publishing/publish-request'
import { sentenceOf } from '@tienviitta/process/problem'
import { numberedSteps } from '@tienviitta/process/steps'
import type { PublisherLoop } from '@tienviitta/publisher/worker'
import { siteAddress } from '@tienviitta/process/site-address'
import { type ArgumentsOf, type CommandName, readArguments } from '../run/read-arguments.ts'
import { endSignal } from '../run/run-command.ts'

/** What was typed after a command. */
interface Given<Name extends CommandName> {
  readonly values: ArgumentsOf<Name>
  readonly words: readonly string[]
}

/** A request made by a command; its person is the one who runs the command. */
export type CommandRequest = Omit<NewPublishRequest, 'by'>

/**
 * Runs a command that asks the publisher for something: shows progress, prints the outcome, and exits with 0 when it is
 * live and with 1 otherwise.
 * @param name of the command, whose arguments are read
 * @param doing what the command does, for the screen: "Publishing"
 * @param request what to ask for; may read the releases first
 */
export async function publisherCommand<Name extends CommandName>(
  name: Name,
  doing: string,
  request: (given: Given<Name>, publisher: PublisherLoop) => Promise<CommandRequest>,
): Promise<void> {
  const signal = endSignal()
  const steps = numberedSteps({ total: 1 })
  try {
    const given = readArguments(name, process.argv.slice(2))
    const { isLive, sentence } = await steps.run(doing, async (progress) => {
      progress.now('opening the database')
      // Payload takes seconds to load; by then the screen says what is going on.
      const worker = await import('@tienviitta/publisher/worker')
      const publisher = await worker.openPublisher({
        environment: process.env,
        baseUrl: siteAddress(undefined, process.env),
        log: 'text',
        once: true,
        ready: () => undefined,
        progress: (done, total) => progress.now(`${done} of ${total} pages`),
        signal,
      })
      const quiet = { ...publisher, done: () => undefined }
      const row = await worker.askAndWait(quiet, {
        ...(await request(given, publisher)),
        by: userInfo().username,
      })
      return { isLive: row.outcome === 'live', sentence: worker.releaseSentence(row) }
    })
    console.log(`      ${sentence}`)
    process.exit(isLive ? 0 : 1)
  } catch (error) {
    console.error(`\n${sentenceOf(error, doing)}`)
    process.exit(1)
  }
}
