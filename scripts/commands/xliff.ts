import { resolve } from 'node:path'
import { runChild } from '@tienviitta/process/run-child'
import { cmsSettings, dataFolder, makeDataFolder } from '@tienviitta/process/data-folder'
import { readArguments, wrongArgument } from '../run/read-arguments.ts'
import { folderOfTyping, runCommand } from '../run/run-command.ts'
import { cmsProgram } from '../start/cms-program.ts'

/** What the CMS is asked to do; file names are relative to the folder in which the command was typed. */
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

/** Texts out to translators and back. */
await runCommand('The exchange', async () => {
  const order = readOrder(process.argv.slice(2), folderOfTyping())
  const data = dataFolder(process.env)
  await makeDataFolder(data)
  const { code } = await runChild({
    ...cmsProgram('start/xliff-command.ts', [JSON.stringify(order)]),
    env: { ...(await cmsSettings(data, process.env)), NODE_ENV: 'production' },
    onLine: (line) => console.log(line),
  })
  return code
})
