import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import { type SQLiteAdapter, sql } from '@payloadcms/db-sqlite'
import type { Migration, Payload } from 'payload'
import { MIGRATIONS_FOLDER } from './migrations-folder.ts'

/** Brings the tables of an SQLite database up to date; MongoDB needs none. */
export async function migrateDatabase(payload: Payload): Promise<void> {
  if (payload.db.packageName !== '@payloadcms/db-sqlite') return
  await payload.db.migrate({ migrations: await readMigrations(payload) })
}

async function readMigrations(payload: Payload): Promise<Migration[]> {
  const files = (await readdir(MIGRATIONS_FOLDER)).filter((name) => name.endsWith('.sql')).sort()
  return files.map((file) => ({
    name: path.parse(file).name,
    up: async () => {
      const text = await readFile(path.join(MIGRATIONS_FOLDER, file), 'utf8')
      const { drizzle } = payload.db as unknown as SQLiteAdapter
      for (const statement of text.split('\n--> next statement\n')) await drizzle.run(sql.raw(statement))
    },
    // A backup is the way back: undoing tables would lose what was written since.
    down: () => Promise.reject(new Error('Migrations are not taken back: restore a backup.')),
  }))
}
