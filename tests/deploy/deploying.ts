import { type ChildProcess, spawn } from 'node:child_process'
import {
  type DeployReport,
  deployRelease,
  addressesOf,
  purge,
  startRclone,
  readRelease,
} from '@tienviitta/publisher/deploy'
import { commandFile } from '@tienviitta/process/project'
import { numberedSteps } from '@tienviitta/process/steps'

export interface Deploy {
  readonly site: string
  readonly to: string
  readonly release?: string
  readonly recheck?: boolean
  readonly replaceForeign?: boolean
  readonly purge?: string
  /** A configuration of rclone. */
  readonly configuration?: string
  /** How often to try at most. */
  readonly tries?: number
}

export interface Deployed extends DeployReport {
  /** The files that rclone's own log says were sent, without our notes. */
  readonly logged: readonly string[]
  /** The failed tries, as reported. */
  readonly told: readonly string[]
}

/** Sends a release as the command does, without its process. */
export async function deploy({ site, to, tries = 1, ...options }: Deploy): Promise<Deployed> {
  const [logged, told]: [string[], string[]] = [[], []]
  const release = await readRelease(site, options.release)
  const rclone = await startRclone({
    environment: { ...process.env, RCLONE_CONFIG: options.configuration ?? '' },
    onLine: (line) => {
      const { msg, object } = JSON.parse(line) as { msg: string; object?: string }
      const isOfOurs = object?.startsWith('_release') === true || msg.includes('read-back')
      if (msg.startsWith('Copied') && object !== undefined && !isOfOurs) logged.push(object)
    },
  })
  const command = options.purge
  try {
    const report = await deployRelease({
      rclone,
      to,
      release,
      recheck: options.recheck ?? false,
      replaceForeign: options.replaceForeign ?? false,
      ...(command !== undefined && {
        purge: (paths) => purge(command, addressesOf(release.manifest.baseUrl, paths)),
      }),
      waits: Array.from({ length: tries - 1 }, () => 200),
      stepsOf: (total) => numberedSteps({ total, screen: { write: () => true }, clock: () => 0 }),
      print: (line) => told.push(line),
      signal: new AbortController().signal,
    })
    return { ...report, logged: logged.sort(), told }
  } finally {
    await rclone.stop()
  }
}

/** Starts the command itself. */
export const startDeployCommand = (args: readonly string[]): ChildProcess =>
  spawn(process.execPath, ['--disable-warning=ExperimentalWarning', commandFile('deploy'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
