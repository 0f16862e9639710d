import { stopChild } from '@tienviitta/process/run-child'
import { startCms, updateAdmin } from '../start/admin.ts'
import { cmsSettings, dataFolder, makeDataFolder } from '@tienviitta/process/data-folder'
import { checkPort } from '@tienviitta/process/machine'
import { numberedSteps } from '@tienviitta/process/steps'
import { portOf } from '../run/port-of.ts'
import { readArguments } from '../run/read-arguments.ts'
import { runUntilEnded, untilEnded } from '../run/run-command.ts'
import { prepareDatabase } from '../start/prepare-database.ts'

/** Runs only the CMS until `signal` says stop: the publisher and the web server are processes of their own. */
async function runCms(args: readonly string[], signal: AbortSignal): Promise<void> {
  const { values } = readArguments('cms', args)
  const { host, build } = values
  const port = portOf('--port', values.port)
  const data = dataFolder(process.env)
  await makeDataFolder(data)
  const settings = await cmsSettings(data, process.env)
  const steps = numberedSteps({ total: build ? 1 : 3 })
  if (!build) await checkPort({ what: 'the CMS', setting: '--port', port, host })
  await steps.run('Building the admin', (progress) => updateAdmin({ settings, progress, signal }))
  if (build) return
  await steps.run('Preparing the database', (progress) =>
    prepareDatabase({ settings, loginFile: data.login, log: progress.now, signal }),
  )
  let isReady = false
  // Its earlier output is shown if it does not start.
  const print = (line: string): void => {
    if (isReady) console.log(line)
  }
  const cms = await steps.run('Starting the CMS', () => startCms({ settings, port, host, signal, print }))
  isReady = true
  console.log(`The CMS listens on ${host}:${port}.`)
  await untilEnded(signal, { CMS: cms })
  await stopChild(cms, 20_000)
}

await runUntilEnded('Running the CMS', (signal) => runCms(process.argv.slice(2), signal))
