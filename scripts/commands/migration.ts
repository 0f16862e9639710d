import { join } from 'node:path'
import { packageFolder } from '@tienviitta/process/project'
import { runChild } from '@tienviitta/process/run-child'
import { readArguments, wrongArgument } from '../run/read-arguments.ts'
import { runCommand } from '../run/run-command.ts'

await runCommand('Writing the migration', async () => {
  const [name, ...more] = readArguments('migration', process.argv.slice(2)).words
  if (name === undefined || more.length > 0) throw wrongArgument('migration', 'Give the migration a name.')
  const { code } = await runChild({
    args: [join(packageFolder('cms'), 'src', 'start', 'create-migration.ts'), name],
    cwd: packageFolder('cms'),
    onLine: (line) => console.log(line),
  })
  return code
})
