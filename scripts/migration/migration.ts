import { join } from 'node:path'
import { packageFolder } from '../process/project.ts'
import { runChild } from '../process/run-child.ts'

/** npm run migration -- <name>: writes the migration of SQLite that a change of the models asks for. */
const { code } = await runChild({
  program: process.execPath,
  args: [join(packageFolder('cms'), 'src', 'database', 'create-migration.ts'), ...process.argv.slice(2)],
  cwd: packageFolder('cms'),
  onLine: (line) => console.log(line),
})
process.exitCode = code
