import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type SQLiteAdapter, sql } from '@payloadcms/db-sqlite'
import { type Payload, getPayload } from 'payload'
import { cmsConfig } from '../config/cms-config.ts'
import { migrateDatabase } from '../database/migrate.ts'

export interface TestCms {
  payload: Payload
  /** The key by which Payload's own functions find the instance. */
  key: string
  /** The data folder: pictures, publishing requests. */
  folder: string
  /** For other processes on the same database. */
  databaseUrl: string
  /** Ends it and removes what it wrote. */
  stop: () => Promise<void>
}

interface TestOptions {
  /** On SQLite in any case. */
  onSqlite?: boolean
  /** The address of the site, for links to its pages. */
  siteUrl?: string
  /** A data folder with an SQLite database that nobody writes to: it begins with a copy of that content. */
  contentOf?: string
}

/**
 * A CMS with an empty database of its own: on MongoDB when `TEST_DATABASE_URL` begins with `mongodb` (its path is
 * replaced by an unused name), else on SQLite in a temporary folder.
 */
export async function startPayload(options: TestOptions = {}): Promise<TestCms> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startOnce(options)
    } catch (error) {
      if (attempt === ATTEMPTS || !(error instanceof Error && error.message.endsWith(SERVER_RACE)))
        throw error
    }
  }
}

/**
 * What mongo-java-server answers now and then when several collections of a database are made at the same moment. A
 * MongoDB server never does; a new database helps.
 */
const SERVER_RACE = 'Unknown error: null'
const ATTEMPTS = 3

async function startOnce({ onSqlite = false, siteUrl, contentOf }: TestOptions): Promise<TestCms> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tienviitta-cms-'))
  const name = `test-${randomBytes(6).toString('hex')}`
  const databaseUrl = urlOf(onSqlite ? undefined : process.env['TEST_DATABASE_URL'], folder, name)
  const isSqlite = databaseUrl.startsWith('file:')
  if (contentOf !== undefined) await copyContent(contentOf, folder)
  else if (isSqlite && emptyDatabase !== undefined) await writeFile(sqliteFile(folder), emptyDatabase)
  const payload = await getPayload({
    key: name,
    config: cmsConfig({
      dataFolder: folder,
      databaseUrl,
      secret: 'only for tests',
      cmsUrl: 'http://localhost:3000',
      ...(siteUrl === undefined ? {} : { siteUrl }),
    }),
    disableOnInit: true,
  })
  await migrateDatabase(payload)
  if (isSqlite && contentOf === undefined) emptyDatabase ??= await contentsOf(payload, folder)
  return {
    payload,
    key: name,
    folder,
    databaseUrl,
    stop: async () => {
      await payload.db.destroy?.()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The bytes of an SQLite database with all its tables: making these takes longer than the rest of a start. */
let emptyDatabase: Uint8Array | undefined

/** The bytes of a database that is open, complete. */
async function contentsOf(payload: Payload, folder: string): Promise<Uint8Array> {
  const copy = path.join(folder, 'copy.db')
  const { drizzle } = payload.db as unknown as SQLiteAdapter
  await drizzle.run(sql`VACUUM INTO ${copy}`)
  const bytes = await readFile(copy)
  await rm(copy)
  return bytes
}

/** Copies database and pictures of a data folder. What was written last may still be in the log beside the database. */
async function copyContent(from: string, folder: string): Promise<void> {
  const database = path.join(from, 'tienviitta.db')
  await copyFile(database, sqliteFile(folder))
  if (existsSync(`${database}-wal`)) await copyFile(`${database}-wal`, `${sqliteFile(folder)}-wal`)
  await cp(path.join(from, 'media'), path.join(folder, 'media'), { recursive: true })
}

const sqliteFile = (folder: string): string => path.join(folder, 'test.db')

function urlOf(server: string | undefined, folder: string, name: string): string {
  if (!server?.startsWith('mongodb')) return `file:${sqliteFile(folder)}`
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}
