import { stopChild } from '@tienviitta/process/run-child'
import { buildAdmin, isAdminBuilt, startCms } from '../start/admin.ts'
import { cmsSettings, dataFolder, makeDataFolder } from '@tienviitta/process/data-folder'
import { checkPort } from '@tienviitta/process/machine'
import { numberedSteps } from '@tienviitta/process/steps'
import { portOf } from '../run/port-of.ts'
import { readArguments } from '../run/read-arguments.ts'
import { endSignal, runCommand, untilEnded } from '../run/run-command.ts'
import { prepareDatabase } from '../start/prepare-database.ts'

/** Runs the CMS alone until `signal` says stop: the publisher and the web server are processes of their own. */
async function runCms(args: readonly string[], signal: AbortSignal): Promise<void> {
  const { values } = readArguments('cms', args)
  const { host, build } = values
  const port = portOf('--port', values.port)
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
  await untilEnded(signal, { CMS: cms })
  await stopChild(cms, 20_000)
}

const signal = endSignal()
await runCommand('Running the CMS', () =>
  runCms(process.argv.slice(2), signal).catch((error: unknown) => {
    if (!signal.aborted) throw error
  }),
)
