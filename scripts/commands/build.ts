import { cmsSettings, dataFolder, makeDataFolder } from '@tienviitta/process/data-folder'
import { type Progress, numberedSteps } from '@tienviitta/process/steps'
import { joinParts, nameOfPart, renderPart, renderSite } from '@tienviitta/publisher/build'
import { runCommand } from '../run/run-command.ts'
import { writeSnapshot } from '../start/write-snapshot.ts'
import { readBuildOptions } from './build-options.ts'

/** Writes the snapshot and builds the site, without servers; or one part of it; or joins the parts. */
async function build(args: readonly string[]): Promise<void> {
  const options = readBuildOptions(args, process.env)
  const { snapshot, out } = options
  const writesSnapshot = options.kind === 'whole' && !options.fromSnapshot
  const steps = numberedSteps({ total: writesSnapshot ? 2 : 1 })
  if (writesSnapshot) {
    const data = dataFolder(process.env)
    await makeDataFolder(data)
    const settings = await cmsSettings(data, process.env)
    const keptOut = await steps.run('Writing the snapshot', (progress) =>
      writeSnapshot({ snapshot, settings, demo: true, log: progress.now }),
    )
    for (const line of keptOut) console.log(`      ${line}`)
  }
  const shown = ({ now }: Progress) => ({
    progress: (done: number, total: number) => now(`${done} of ${total} pages`),
    report: (line: string) => console.log(`      ${line}`),
  })
  if (options.kind === 'part') {
    const name = nameOfPart(options.part)
    const folder = await steps.run(`Building ${name}`, async (progress) => {
      const made = await renderPart({ ...options, ...shown(progress) })
      progress.result(`${made.pages} pages`)
      return made.folder
    })
    console.log(`\n${name.replace('p', 'P')} is in ${folder}.`)
    return
  }
  await steps.run('Building the site', async (progress) => {
    const pages =
      options.kind === 'join'
        ? await joinParts({ ...options, ...shown(progress) })
        : await renderSite({ ...options, clock: options.clock ?? Date.now(), ...shown(progress) })
    progress.result(`${pages} pages`)
  })
  console.log(`\nThe site is in ${out}.`)
}

await runCommand('Building', () => build(process.argv.slice(2)))
