import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { parsedJson } from '@tienviitta/process/parsed-json'
import { Problem } from '@tienviitta/process/problem'
import { onEachLine, stopChild } from '@tienviitta/process/run-child'

/** What rclone answered instead of doing as asked. */
export class RcloneError extends Error {
  override readonly name = 'RcloneError'
  /** As in HTTP: 404 when the file or folder does not exist, 500 for most other errors. */
  readonly status: number
  constructor(message: string, status: number) {
    super(message)
    this.status = status
  }
}

/** A running rclone. It keeps its connections open, so that many small files are sent quickly. */
export type Rclone = Awaited<ReturnType<typeof startRclone>>

export interface RcloneOptions {
  /** The program. */
  readonly program?: string
  /** Its environment; `RCLONE_…` settings in it apply. */
  readonly environment: NodeJS.ProcessEnv
  /** Called for each line of its log, a JSON object. */
  readonly onLine?: (line: string) => void
}

const flags = [
  ['--rc', '--rc-addr', '127.0.0.1:0'],
  ['--use-json-log', '--log-level', 'INFO'],
  // Retries are ours, and send only what is missing.
  ['--retries', '1', '--low-level-retries', '3', '--contimeout', '15s', '--timeout', '60s'],
].flat()

/**
 * Copies its standard input to memory, and serves the remote control meanwhile. A plain `rclone rcd` would go on
 * forever if we were killed; this ends when our end of the pipe is closed, for whatever reason.
 */
const untilWeEnd = ['rcat', ':memory:deploy/until-we-end']

/**
 * Starts rclone as a server of its remote control, for this process only: on a free port of this machine, with a
 * password that only this process knows. Throws a Problem when there is no rclone.
 */
export async function startRclone({ program = 'rclone', environment, onLine }: RcloneOptions) {
  const password = randomBytes(24).toString('hex')
  const child = spawn(program, [...untilWeEnd, ...flags], {
    env: { ...rcloneEnvironment(environment), RCLONE_RC_USER: 'deploy', RCLONE_RC_PASS: password },
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  const last: string[] = []
  const address = await new Promise<string>((resolve, reject) => {
    child.on('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'ENOENT'
          ? new Problem(
              'rclone is not on this machine: install it ("apt-get install rclone", or "brew install rclone") and run the command again.',
            )
          : error,
      ),
    )
    child.on('exit', () =>
      reject(
        new Problem(`rclone ended at once: ${last.at(-1) ?? 'it gave no reason'}. Run "rclone version".`),
      ),
    )
    onEachLine(child, (line) => {
      last.splice(0, last.length, line)
      onLine?.(line)
      const found = /Serving remote control on (http:\/\/[^/\s"]+)/u.exec(line)?.[1]
      if (found !== undefined) resolve(found)
    })
  })
  const authorization = `Basic ${Buffer.from(`deploy:${password}`).toString('base64')}`
  return {
    /**
     * Asks it to do something. Rejects with an RcloneError when it fails.
     * @param command a path of rclone's remote control, such as `operations/copyfile`
     */
    ask: (command: string, parameters: object): Promise<unknown> =>
      post(`${address}/${command}`, authorization, JSON.stringify(parameters)),
    stop: () => stopChild(child),
  }
}

/**
 * rclone's S3 library refuses to work when AWS_CA_BUNDLE is set; rclone has a setting of its own for the same purpose.
 */
function rcloneEnvironment({ AWS_CA_BUNDLE, ...environment }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return AWS_CA_BUNDLE === undefined ? environment : { RCLONE_CA_CERT: AWS_CA_BUNDLE, ...environment }
}

const refusal = z.object({ error: z.string() })

/** A request without a time limit: a large file may take long, and rclone has its own limits. */
function post(address: string, authorization: string, body: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const headers = { authorization, 'content-type': 'application/json' }
    const sent = request(address, { method: 'POST', headers }, (response) => {
      text(response)
        .then((answer) => {
          const status = response.statusCode ?? 500
          if (status === 200) resolve(JSON.parse(answer))
          else reject(new RcloneError(refusal.safeParse(parsedJson(answer)).data?.error ?? answer, status))
        })
        .catch(reject)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
