import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { commandFile, packageFolder } from '@tienviitta/process/project'
import type { PublisherMessage } from '@tienviitta/publisher/publisher-message'

export interface PublisherProcess {
  readonly child: ChildProcess
  /** Everything that it has printed until now. */
  readonly said: () => string
  /** Resolves when readers see everything that was published. Rejects when the process ends first. */
  readonly ready: Promise<void>
  /** Resolves when it has printed something like this. */
  readonly says: (words: RegExp) => Promise<void>
  /** Ends it abruptly, as a power cut does. */
  readonly kill: () => Promise<void>
  /** Its exit code, once it has ended; `null` when a signal ended it. */
  readonly ended: Promise<number | null>
}

/**
 * Starts the publisher as an installation does, in a process of its own.
 * @param settings its environment: `DATA_DIR`, `DATABASE_URL`, `SITE_CLOCK`
 */
export function startPublisherProcess(
  settings: Readonly<Record<string, string>>,
  baseUrl: string,
): PublisherProcess {
  const child = fork(commandFile('publisher'), ['--base-url', baseUrl, '--log', 'text'], {
    cwd: packageFolder('scripts'),
    env: { ...process.env, PAYLOAD_SECRET: 'only for tests', ...settings, NODE_ENV: 'production' },
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let said = ''
  let listen = (): void => undefined
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text
      listen()
    })
  }
  const ended = once(child, 'close').then(([code]) => code as number | null)
  const ready = new Promise<void>((resolve, reject) => {
    child.on('message', (message: PublisherMessage) => {
      if (message.kind === 'ready') resolve()
    })
    void ended.then(() => reject(new Error(`The publisher ended: ${said}`)))
  })
  // Rejects only for those who wait; a test that kills it does not wait.
  ready.catch(() => undefined)
  return {
    child,
    said: () => said,
    ready,
    ended,
    says: (words) =>
      new Promise((resolve, reject) => {
        listen = () => {
          if (words.test(said)) resolve()
        }
        listen()
        void ended.then(() => reject(new Error(`The publisher ended without “${words.source}”: ${said}`)))
      }),
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}
