import { join, resolve } from 'node:path'
import { packageFolder } from '@tienviitta/process/project'
import { runChild } from '@tienviitta/process/run-child'
import { cmsSettings, dataFolder, makeDataFolder } from '@tienviitta/process/data-folder'
import { NODE_FLAGS } from '../command-table.mjs'
import { readArguments, wrongArgument } from '../run/read-arguments.ts'
import { folderOfTyping, runCommand } from '../run/run-command.ts'

/** What the CMS is asked to do; files are named from the folder in which the command was typed. */
function readOrder(args: readonly string[], folder: string): unknown {
  const { values, words } = readArguments('xliff', args)
  const [action, file, ...more] = words
  const { model, slug: slugs, language: languages, out } = values
  if (action === 'import' && file !== undefined && more.length === 0)
    return { action, file: resolve(folder, file), isDryRun: values['dry-run'] }
  if (
    action !== 'export' ||
    model === undefined ||
    out === undefined ||
    slugs.length * languages.length === 0
  )
    throw wrongArgument('xliff', 'Say what to export and where to, or which file to import.')
  return { action, model, slugs, languages, out: resolve(folder, out) }
}

/** Texts out to translators and back. The CMS works in a process of its own: an open Payload keeps its process alive. */
await runCommand('The exchange', async () => {
  const order = readOrder(process.argv.slice(2), folderOfTyping())
  const data = dataFolder(process.env)
  await makeDataFolder(data)
  const program = join(packageFolder('cms'), 'src', 'start', 'xliff-command.ts')
  const { code } = await runChild({
    program: process.execPath,
    args: [...NODE_FLAGS, program, JSON.stringify(order)],
    cwd: packageFolder('cms'),
    env: { ...(await cmsSettings(data, process.env)), NODE_ENV: 'production' },
    onLine: (line) => console.log(line),
  })
  return code
})
