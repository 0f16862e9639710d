import { readFile, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { getPayload } from 'payload'
import { cmsConfig } from '../config/cms-config.ts'
import { MIGRATIONS_FOLDER } from '../database/migrations-folder.ts'

/**
 * Compares the tables that the collections ask for with those of the newest migration.
 * @returns what the tables should become, and the statements that lead there
 */
export async function schemaChange(adapter: SQLiteAdapter) {
  const { generateDrizzleJson, generateMigration } = adapter.requireDrizzleKit()
  const newest = (await readdir(MIGRATIONS_FOLDER))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .at(-1)
  const before: unknown = newest
    ? JSON.parse(await readFile(path.join(MIGRATIONS_FOLDER, newest), 'utf8'))
    : adapter.defaultDrizzleSnapshot
  const tables: unknown = await generateDrizzleJson(adapter.schema)
  return { tables, statements: await generateMigration(before, tables) }
}

/** Writes a migration with the given name when the tables have changed. */
async function createMigration(name: string): Promise<void> {
  const dataFolder = path.join(tmpdir(), 'tienviitta-migration')
  const config = await cmsConfig({
    dataFolder,
    databaseUrl: 'file::memory:',
    secret: 'only for reading the tables',
    cmsUrl: 'http://localhost:3000',
  })
  const payload = await getPayload({ config, disableOnInit: true })
  const { tables, statements } = await schemaChange(payload.db as unknown as SQLiteAdapter)
  if (statements.length === 0) {
    console.log('The tables have not changed.')
    return
  }
  const number = (await readdir(MIGRATIONS_FOLDER)).filter((file) => file.endsWith('.sql')).length + 1
  const file = path.join(MIGRATIONS_FOLDER, `${String(number).padStart(4, '0')}-${name}`)
  await writeFile(`${file}.sql`, `${statements.join('\n--> next statement\n')}\n`)
  await writeFile(`${file}.json`, `${JSON.stringify(tables)}\n`)
  console.log(`Written: ${file}.sql (${statements.length} statements)`)
}

// The command of `npm run migration`. The CMS that was opened for its tables would keep the process alive.
if (import.meta.main) {
  const [name = ''] = process.argv.slice(2)
  const isName = /^[a-z0-9-]+$/u.test(name)
  if (isName) await createMigration(name)
  else console.error('Give the migration a name: npm run migration -- add-opening-hours')
  process.exit(isName ? 0 : 1)
}
