import { resolve } from 'node:path'
import { Problem } from '@tienviitta/process/problem'
import { packageFolder } from '@tienviitta/process/project'
import { cmsSettings, dataFolder, makeDataFolder } from '@tienviitta/process/data-folder'
import { numberedSteps } from '@tienviitta/process/steps'
import { clockOf } from '@tienviitta/process/clock-of'
import { renderSite } from '@tienviitta/publisher/build'
import { readArguments } from '../run/read-arguments.ts'
import { runCommand } from '../run/run-command.ts'
import { writeSnapshot } from '../start/write-snapshot.ts'

/** Writes the snapshot and builds the site, without servers. */
async function build(args: readonly string[]): Promise<void> {
  const { values: options } = readArguments('build', args)
  if (!URL.canParse(options['base-url'])) {
    throw new Problem(
      `--base-url must be an address such as https://www.example.fi, not "${options['base-url']}".`,
    )
  }
  const data = dataFolder(process.env)
  const snapshot = options.snapshot === undefined ? data.snapshot : resolve(options.snapshot)
  const out = options.out === undefined ? `${packageFolder('site')}/dist` : resolve(options.out)
  const fromSnapshot = options['from-snapshot']
  const steps = numberedSteps({ total: fromSnapshot ? 1 : 2 })
  if (!fromSnapshot) {
    await makeDataFolder(data)
    const settings = await cmsSettings(data, process.env)
    const keptOut = await steps.run('Writing the snapshot', (progress) =>
      writeSnapshot({ snapshot, settings, demo: true, log: progress.now }),
    )
    for (const line of keptOut) console.log(`      ${line}`)
  }
  await steps.run('Building the site', async (progress) => {
    const pages = await renderSite({
      snapshot,
      out,
      baseUrl: options['base-url'].replace(/\/+$/u, ''),
      clock: clockOf(process.env.SITE_CLOCK)(),
      progress: (done, total) => progress.now(`${done} of ${total} pages`),
      report: (line) => console.log(`      ${line}`),
    })
    progress.result(`${pages} pages`)
  })
  console.log(`\nThe site is in ${out}.`)
}

await runCommand('Building', () => build(process.argv.slice(2)))
