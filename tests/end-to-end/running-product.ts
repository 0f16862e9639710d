import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { freePort } from '@tienviitta/process/free-port'
import { projectRoot } from '@tienviitta/process/project'
import { isRunning } from '@tienviitta/process/run-child'
import { settingsFor, startCommand } from './start-command.ts'

/** Where the product is, and who may sign in. */
export interface ProductAddress {
  /** Addresses without a slash at the end. */
  readonly siteUrl: string
  readonly cmsUrl: string
  /** The first administrator, as named in the file in the data folder. */
  readonly login: { readonly email: string; readonly password: string }
}

/** The product as `npm start` runs it: site and CMS, each on a port of its own. */
export interface RunningProduct extends ProductAddress {
  /** Of the process that runs the command. */
  readonly pid: number
  /** The settings that it was started with. */
  readonly settings: readonly string[]
  /** Everything it has printed so far. */
  readonly output: () => string
  /** Ctrl-C. Returns the exit code; null when the product had to be ended by force. */
  readonly stop: () => Promise<number | null>
}

/**
 * Starts site and CMS over an empty data folder; resolves when both answer.
 * @param demo a data folder with demo content, copied there first so that it is not imported again; none when empty
 * @throws Error with what was printed when they do not answer
 */
export async function startProduct(dataFolder: string, demo: string): Promise<RunningProduct> {
  if (demo !== '') await cp(demo, dataFolder, { recursive: true })
  const [sitePort, cmsPort] = [await freePort(), await freePort()]
  const settings = ['--site-port', `${sitePort}`, '--cms-port', `${cmsPort}`]
  const child = spawn(process.execPath, [...startCommand, ...settings], {
    cwd: projectRoot,
    env: { ...process.env, ...settingsFor(dataFolder) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  const output = () => lines.join('\n')
  await new Promise<void>((resolve, reject) => {
    const take = (line: string) => {
      lines.push(line)
      if (line.includes('Ctrl-C ends everything')) resolve()
    }
    createInterface({ input: child.stdout }).on('line', take)
    createInterface({ input: child.stderr }).on('line', take)
    child.once('error', reject)
    child.once('close', (code) => {
      reject(new Error(`npm start ended with ${code ?? 'a signal'} after printing:\n${output()}`))
    })
  })
  const [email = '', password = ''] = (await readFile(join(dataFolder, 'login.txt'), 'utf8')).split('\n')
  return {
    siteUrl: `http://localhost:${sitePort}`,
    cmsUrl: `http://localhost:${cmsPort}`,
    settings,
    pid: child.pid ?? 0,
    login: { email, password },
    output,
    stop: async () => {
      if (isRunning(child)) {
        const gone = once(child, 'exit')
        child.kill('SIGINT')
        const patience = setTimeout(() => child.kill('SIGKILL'), 60_000)
        await gone
        clearTimeout(patience)
      }
      return child.exitCode
    },
  }
}
