import { createMigration } from '@tienviitta/cms/src/database/create-migration.ts'

/** npm run migration -- <name>: writes the migration of SQLite that a change of the models asks for. */
const [name = ''] = process.argv.slice(2)
if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(name)) {
  await createMigration(name)
  // The CMS that was opened for its tables would keep the process alive.
  process.exit(0)
} else {
  console.error('Give the migration a name, such as: npm run migration -- add-opening-hours')
  process.exitCode = 1
}
