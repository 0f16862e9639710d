import { type ChildProcess, fork } from 'node:child_process'
import { explainFailure } from '@tienviitta/process/problem'
import { commandFile, packageFolder } from '@tienviitta/process/project'
import { onEachLine, stopChild } from '@tienviitta/process/run-child'
import type { PublisherMessage } from '@tienviitta/publisher/publisher-message'
import { nodeFlagsOf } from '../run/usage.mjs'

export interface PublisherStart {
  /** What the CMS needs to know: `DATABASE_URL`, `PAYLOAD_SECRET`, `DATA_DIR`. */
  readonly settings: Readonly<Record<string, string>>
  readonly baseUrl: string
  /** End when everything is published. */
  readonly once: boolean
  /** Called with each line that it prints after it was ready. */
  readonly print: (line: string) => void
  /** Called with how many pages of the first release have been rendered. */
  readonly progress: (text: string) => void
  readonly signal: AbortSignal
}

export interface RunningPublisher {
  readonly child: ChildProcess
  /** Whether it had to make a release before it was ready. */
  readonly hasPublished: boolean
}

/**
 * Starts the publisher in a process of its own and resolves when readers see everything that has been published.
 * @throws Problem when it ends before
 */
export function startPublisher(start: PublisherStart): Promise<RunningPublisher> {
  const { settings, baseUrl, once, print, progress, signal } = start
  const args = ['--base-url', baseUrl, '--log', 'text', ...(once ? ['--once'] : [])]
  const child = fork(commandFile('publisher'), args, {
    cwd: packageFolder('scripts'),
    env: { ...process.env, ...settings, NODE_ENV: 'production' },
    execArgv: nodeFlagsOf('publisher'),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const lines: string[] = []
  let isReady = false
  onEachLine(child, (line) => {
    if (isReady) print(line)
    else lines.push(line)
  })
  return new Promise((resolve, reject) => {
    const end = (): void => void stopChild(child)
    signal.addEventListener('abort', end)
    child.on('message', (message: PublisherMessage) => {
      if (message.kind === 'progress') progress(`${message.done} of ${message.total} pages`)
      else {
        isReady = true
        const others = lines.filter((line) => !line.startsWith('Published: '))
        others.forEach(print)
        resolve({ child, hasPublished: others.length < lines.length })
      }
    })
    child.once('error', reject)
    child.once('close', () => {
      signal.removeEventListener('abort', end)
      if (!isReady) reject(explainFailure('Publishing', lines.join('\n')))
    })
  })
}
