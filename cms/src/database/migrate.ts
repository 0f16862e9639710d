import { randomUUID } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Client } from '@libsql/client'
import type { Payload } from 'payload'
import { MIGRATIONS_FOLDER } from './migrations-folder.ts'

/** A change of the tables. */
interface Migration {
  readonly name: string
  readonly statements: readonly string[]
}

/** Brings the tables of an SQLite database up to date; MongoDB needs none. */
export async function migrateDatabase(payload: Payload): Promise<void> {
  if (payload.db.packageName !== '@payloadcms/db-sqlite') return
  const { client } = payload.db as unknown as { client: Client }
  await migrateSqlite(client, (line) => {
    payload.logger.info(line)
  })
}

/**
 * Brings the tables up to date, one migration after another. Each is carried out whole with the note that it was, or not
 * at all, so that one that is interrupted (a full disk, a kill) begins from the start the next time. Several processes may
 * do this at the same moment.
 * @throws Error naming the migration that failed; those before it are done
 */
export async function migrateSqlite(client: Client, log: (line: string) => void): Promise<void> {
  for (const { name, statements } of await readMigrations()) {
    if ((await doneIn(client)).has(name)) continue
    log(`Migrating: ${name}`)
    const note = {
      sql: `insert into payload_migrations (id, name, batch)
        select ?, ?, coalesce(max(batch), 0) + 1 from payload_migrations`,
      args: [randomUUID(), name],
    }
    try {
      await client.migrate([...statements, note])
    } catch (error) {
      // Another process may have done it at this moment.
      if ((await doneIn(client)).has(name)) continue
      throw new Error(`The migration ${name} failed, and nothing of it was done.`, { cause: error })
    }
  }
}

/** The names of the migrations that were carried out. */
async function doneIn(client: Client): Promise<Set<string>> {
  const { rows } = await client.execute(`select 1 from sqlite_schema where name = 'payload_migrations'`)
  if (rows.length === 0) return new Set()
  const done = await client.execute('select name from payload_migrations')
  return new Set(done.rows.flatMap(({ name }) => (typeof name === 'string' ? [name] : [])))
}

async function readMigrations(): Promise<Migration[]> {
  const files = (await readdir(MIGRATIONS_FOLDER)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    files.map(async (file) => {
      const text = await readFile(path.join(MIGRATIONS_FOLDER, file), 'utf8')
      return { name: path.parse(file).name, statements: text.split('\n--> next statement\n') }
    }),
  )
}
