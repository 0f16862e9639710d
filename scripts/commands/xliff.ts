import { join } from 'node:path'
import { sentenceOf } from '@tienviitta/process/problem'
import { packageFolder } from '@tienviitta/process/project'
import { runChild } from '@tienviitta/process/run-child'
import { cmsSettings, dataFolder, makeDataFolder } from '@tienviitta/process/data-folder'

/**
 * npm run xliff -- export … | import …: texts out to translators and back, in the database of `npm start`. Files are
 * named from the folder in which the command was typed. The CMS works in a process of its own, because an open Payload
 * keeps its process alive.
 */
async function xliff(args: readonly string[]): Promise<number> {
  const data = dataFolder(process.env)
  await makeDataFolder(data)
  const { code } = await runChild({
    program: process.execPath,
    args: [
      '--disable-warning=ExperimentalWarning',
      join(packageFolder('cms'), 'src', 'start', 'xliff-command.ts'),
      ...args,
    ],
    cwd: packageFolder('cms'),
    env: {
      ...(await cmsSettings(data, process.env)),
      NODE_ENV: 'production',
      XLIFF_FOLDER: process.env.INIT_CWD ?? process.cwd(),
    },
    onLine: (line) => console.log(line),
  })
  return code
}

try {
  process.exitCode = await xliff(process.argv.slice(2))
} catch (error) {
  console.error(`\n${sentenceOf(error, 'The exchange')}`)
  process.exitCode = 1
}
