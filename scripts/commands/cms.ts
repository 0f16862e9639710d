import { parseArgs } from 'node:util'
import { Problem, sentenceOf } from '@tienviitta/process/problem'
import { stopChild } from '@tienviitta/process/run-child'
import { buildAdmin, isAdminBuilt, startCms } from '../start/admin.ts'
import { cmsSettings, dataFolder, makeDataFolder } from '@tienviitta/process/data-folder'
import { checkPort } from '@tienviitta/process/machine'
import { portOf } from '@tienviitta/process/options'
import { numberedSteps } from '@tienviitta/process/steps'
import { prepareDatabase } from '../start/prepare-database.ts'

const usage = `npm run cms -- [settings]
  --port N         port of the CMS (3000)
  --host ADDRESS   address that it listens on (127.0.0.1: this machine only)
  --build          build the admin if its code has changed, and end
Its settings are those of the environment: DATA_DIR, DATABASE_URL, PAYLOAD_SECRET, CMS_URL, SITE_URL, PREVIEW_URL.`

function readOptions(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '3000' },
        host: { type: 'string', default: '127.0.0.1' },
        build: { type: 'boolean', default: false },
      },
    })
    return { ...values, port: portOf('--port', values.port) }
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
  }
}

/** Runs the CMS alone until `signal` says stop: what stands beside it (publisher, web server) is other processes. */
async function runCms(args: readonly string[], signal: AbortSignal): Promise<void> {
  const { port, host, build } = readOptions(args)
  const data = dataFolder(process.env)
  await makeDataFolder(data)
  const settings = await cmsSettings(data, process.env)
  const steps = numberedSteps({
    total: build ? 1 : 3,
    screen: process.stdout,
    clock: () => performance.now(),
  })
  if (!build) await checkPort({ what: 'the CMS', setting: '--port', port, host })
  await steps.run('Building the admin', async (progress) => {
    if (await isAdminBuilt()) progress.result('nothing has changed')
    else await buildAdmin({ settings, log: progress.now, signal })
  })
  if (build) return
  await steps.run('Preparing the database', (progress) =>
    prepareDatabase({ settings, loginFile: data.login, log: progress.now, signal }),
  )
  let isReady = false
  // What it says before that is shown if it does not start.
  const print = (line: string): void => {
    if (isReady) console.log(line)
  }
  const cms = await steps.run('Starting the CMS', () =>
    startCms({ settings, port, host, signal, print, patience: 120_000 }),
  )
  isReady = true
  console.log(`The CMS listens on ${host}:${port}.`)
  await new Promise<void>((resolve, reject) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve())
    cms.once('exit', (code) => {
      if (!signal.aborted) reject(new Error(`The CMS ended by itself (exit code ${code ?? 'none'}).`))
    })
  })
  await stopChild(cms, 20_000)
}

const abort = new AbortController()
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => abort.abort())

try {
  await runCms(process.argv.slice(2), abort.signal)
} catch (error) {
  if (!abort.signal.aborted) {
    console.error(`\n${sentenceOf(error, 'Running the CMS')}`)
    process.exitCode = 1
  }
}
