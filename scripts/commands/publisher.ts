import { sentenceOf } from '@tienviitta/process/problem'
import { openPublisher, runPublisher } from '@tienviitta/publisher/worker'
import type { PublisherMessage } from '@tienviitta/publisher/publisher-message'
import { siteAddress } from '@tienviitta/process/site-address'
import { readArguments, wrongArgument } from '../run/read-arguments.ts'

/** The settings on the command line, and those of the environment, over which they take precedence. */
function readOptions(args: readonly string[]) {
  const { values } = readArguments('publisher', args)
  const { log, once } = values
  if (log !== 'json' && log !== 'text')
    throw wrongArgument('publisher', `--log must be json or text, not "${log}".`)
  return { baseUrl: siteAddress(values['base-url'], process.env), log, once } as const
}

/** Reports to the process that started this one, if it listens. */
const tell = (message: PublisherMessage): void => void process.send?.(message)

const abort = new AbortController()
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => abort.abort())
// The process that started this one is gone.
process.on('disconnect', () => abort.abort())

try {
  const publisher = await openPublisher({
    ...readOptions(process.argv.slice(2)),
    environment: process.env,
    signal: abort.signal,
    ready: () => tell({ kind: 'ready' }),
    progress: (done, total) => tell({ kind: 'progress', done, total }),
  })
  const isChild = process.send !== undefined
  await runPublisher({
    ...publisher,
    ready: () => {
      if (!isChild) publisher.print('All that has been published is live.')
      publisher.ready()
    },
  })
  // An open Payload keeps the process alive.
  process.exit(0)
} catch (error) {
  if (abort.signal.aborted) process.exit(0)
  console.error(`\n${sentenceOf(error, 'Publishing')}`)
  process.exit(1)
}
