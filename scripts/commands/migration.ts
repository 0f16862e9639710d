import { join } from 'node:path'
import { packageFolder } from '@tienviitta/process/project'
import { runChild } from '@tienviitta/process/run-child'

/** npm run migration -- <name>: writes the migration of SQLite that a change of the models asks for. */
const { code } = await runChild({
  program: process.execPath,
  args: [join(packageFolder('cms'), 'src', 'start', 'create-migration.ts'), ...process.argv.slice(2)],
  cwd: packageFolder('cms'),
  onLine: (line) => console.log(line),
})
process.exitCode = code
