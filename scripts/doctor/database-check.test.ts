import { copyFile, mkdtemp, open, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { MIGRATIONS_FOLDER } from '@tienviitta/cms/database/migrations-folder'
import { MongoClient } from 'mongodb'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freePort } from '@tienviitta/process/free-port'
import { databaseFinding, readDatabase } from './database-check.ts'
import { findingLine } from './finding.ts'

const finding = { check: 'link', path: '/fi/guides/a/', title: 'Asunto', language: 'fi', detail: '/fi/gone/' }
const attempt = { outcome: 'refused', at: '2026-11-02T06:05:00.000Z', message: null }
const lease = { key: 'publisher', holder: 'host-7-ab', expiresAt: 1_793_600_000_000 }
const facts = {
  pending: [],
  lease: { holder: 'host-7-ab', expiresAt: 1_793_600_000_000 },
  waiting: ['2026-11-02T06:00:00.000Z', '2026-11-02T06:01:00.000Z'],
  lastAttempt: { outcome: 'refused', at: attempt.at, findings: [finding] },
}

describe('the doctor, on an SQLite database', () => {
  let folder: string
  let file: string
  let url: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'doctor-'))
    file = join(folder, 'tienviitta.db')
    url = pathToFileURL(file).href
  })
  afterEach(() => rm(folder, { recursive: true }))

  const line = async (): Promise<string> => findingLine(databaseFinding(await readDatabase(url)))
  /** A database with only the first few migrations. */
  async function migrated(count?: number): Promise<DatabaseSync> {
    const files = (await readdir(MIGRATIONS_FOLDER)).filter((name) => name.endsWith('.sql')).sort()
    const database = new DatabaseSync(file)
    database.exec('PRAGMA journal_mode = WAL')
    for (const name of files.slice(0, count)) {
      database.exec(
        (await readFile(join(MIGRATIONS_FOLDER, name), 'utf8')).replaceAll('--> next statement', ''),
      )
      database
        .prepare('INSERT INTO payload_migrations (id, name) VALUES (?, ?)')
        .run(name, name.replace('.sql', ''))
    }
    return database
  }

  it('reads its content while others write', async () => {
    const database = await migrated()
    const { key, holder, expiresAt } = lease
    database
      .prepare('INSERT INTO locks (id, key, holder, expires_at) VALUES (?, ?, ?, ?)')
      .run('1', key, holder, expiresAt)
    const ask = database.prepare(
      "INSERT INTO publish_requests (id, kind, by, at) VALUES (?, 'document', 'Aino', ?)",
    )
    ask.run('2', '2026-11-02T06:01:00.000Z')
    ask.run('1', '2026-11-02T06:00:00.000Z')
    const add = database.prepare(
      "INSERT INTO releases (id, outcome, kind, at, milliseconds, pages, findings) VALUES (?, ?, 'publish', ?, 1, 1, ?)",
    )
    add.run('1', 'live', '2026-11-02T05:00:00.000Z', '[]')
    add.run('2', attempt.outcome, attempt.at, JSON.stringify([finding]))
    expect(await readDatabase(url)).toEqual(facts)
    expect(await line()).toBe('✓ well   Database: it answers, and its tables are up to date.')
    database.close()
  })

  it('names the migrations that are missing, and does not run them', async () => {
    const database = await migrated(2)
    database.close()
    const before = await readFile(file)
    expect(await line()).toBe(
      '✗ WRONG  Database: it is older than the code and lacks 0003-publishing, 0004-translation-revision, 0005-memory-pairs, 0006-editing-scope: make a backup, then start the publisher or the CMS of this code; either brings it up to date.',
    )
    expect(await readFile(file)).toEqual(before)
  })

  it('says that there is no database, and creates none', async () => {
    expect(await line()).toBe(
      `✗ WRONG  Database: the file ${file} is not there: correct DATA_DIR or DATABASE_URL, or put a backup there. ("npm start" makes a new one with demo content, "npm run publisher" an empty one.)`,
    )
    expect(await readdir(folder)).toEqual([])
  })

  it('says that the file is damaged, and to restore a backup', async () => {
    await writeFile(file, 'only some text that somebody has put here')
    expect(await line()).toBe(
      `✗ WRONG  Database: the file ${file} is damaged (it is no SQLite file): end the CMS and the publisher, and put a backup in its place.`,
    )
  })

  it('finds damage in the middle of the file', async () => {
    const database = await migrated()
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    database.close()
    const { size } = await stat(file)
    const handle = await open(file, 'r+')
    await handle.write(Buffer.alloc(size - 8192, 0xaa), 0, size - 8192, 8192)
    await handle.close()
    await copyFile(file, `${file}.kept`)
    expect(await line()).toMatch(
      /^✗ WRONG {2}Database: the file .+ is damaged \(.+\): end the CMS and the publisher/u,
    )
    expect(await readFile(file)).toEqual(await readFile(`${file}.kept`))
  })
})

describe('the doctor, on a MongoDB database', () => {
  it('says that the server does not answer', async () => {
    const url = `mongodb://127.0.0.1:${await freePort()}/tienviitta`
    expect(findingLine(databaseFinding(await readDatabase(url)))).toBe(
      '✗ WRONG  Database: the MongoDB server of DATABASE_URL does not answer, or has no primary: start it, or correct DATABASE_URL.',
    )
  })

  const server = process.env['TEST_MONGODB_URL'] ?? ''
  it.skipIf(server === '')('reads its content', async () => {
    const address = new URL(server)
    address.pathname = `${address.pathname}-doctor`
    const client = new MongoClient(address.href)
    const database = client.db()
    try {
      await database.dropDatabase()
      await database.collection('locks').insertOne({ ...lease })
      const requests = facts.waiting.toReversed().map((at) => ({ kind: 'document', by: 'Aino', at }))
      await database.collection('publish-requests').insertMany(requests)
      await database.collection('releases').insertMany([
        { outcome: 'live', at: '2026-11-02T05:00:00.000Z', findings: [] },
        { ...attempt, findings: [finding] },
      ])
      expect(await readDatabase(address.href)).toEqual(facts)
    } finally {
      await database.dropDatabase()
      await client.close()
    }
  })
})
