import { migrationCommand } from '@tienviitta/cms/src/database/create-migration.ts'

/** npm run migration -- <name>: writes the migration of SQLite that a change of the models asks for. */
process.exit(await migrationCommand(process.argv[2]))
