import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { parse } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { MIGRATIONS_FOLDER } from '@tienviitta/cms/database/migrations-folder'
import { PUBLISHER } from '@tienviitta/content-models/publishing/publisher-lease'
import { z } from 'zod'
import { databaseFault, databaseFile } from '@tienviitta/process/check-database'
import {
  DATABASE_PATIENCE_MS,
  type DatabaseFacts,
  type DatabaseFault,
  lastAttempt,
} from './database-facts.ts'

const named = z.object({ name: z.string() })
const asked = z.object({ at: z.string() })
const leaseRow = z.object({ holder: z.string(), expires_at: z.number() })

/**
 * Reads the database file at an address `file:…`, opened for reading only.
 * @throws Error when another program has locked it, or a table is not like ours
 */
export async function readSqlite(databaseUrl: string): Promise<DatabaseFacts | DatabaseFault> {
  const file = databaseFile(databaseUrl)
  if (!existsSync(file))
    return {
      fault: `the file ${file} is not there: correct DATA_DIR or DATABASE_URL, or put a backup there. ("npm start" makes a new one with demo content, "npm run publisher" an empty one.)`,
    }
  const fault = await databaseFault(databaseUrl, { readOnly: true })
  if (fault !== undefined)
    return {
      fault: `the file ${file} is damaged (${fault}): end the CMS and the publisher, and put a backup in its place.`,
    }
  const migrations = (await readdir(MIGRATIONS_FOLDER)).filter((name) => name.endsWith('.sql')).sort()
  const database = new DatabaseSync(file, { readOnly: true, timeout: DATABASE_PATIENCE_MS })
  try {
    return factsIn(
      database,
      migrations.map((name) => parse(name).name),
    )
  } finally {
    database.close()
  }
}

function factsIn(database: DatabaseSync, migrations: readonly string[]): DatabaseFacts {
  const tables = new Set(
    database
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
      .all()
      .map((row) => named.parse(row).name),
  )
  /** A table that a pending migration has yet to create has no rows. */
  const rows = (table: string, rest: string, ...values: string[]): unknown[] =>
    tables.has(table) ? database.prepare(`SELECT * FROM ${table} ${rest}`).all(...values) : []
  const done = new Set(rows('payload_migrations', '').map((row) => named.parse(row).name))
  const [lease] = rows('locks', 'WHERE "key" = ?', PUBLISHER).map((row) => leaseRow.parse(row))
  const [last] = rows('releases', 'ORDER BY at DESC LIMIT 1')
  return {
    pending: migrations.filter((name) => !done.has(name)),
    ...(lease && { lease: { holder: lease.holder, expiresAt: lease.expires_at } }),
    waiting: rows('publish_requests', 'ORDER BY at').map((row) => asked.parse(row).at),
    lastAttempt: last === undefined ? undefined : lastAttempt.parse(last),
  }
}
