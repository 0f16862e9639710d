import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type TestCms, startPayload } from '../testing/start-payload.ts'
import { schemaChange } from '../start/create-migration.ts'
import { migrateDatabase, migrateSqlite } from './migrate.ts'
import { SqliteClient } from './sqlite-client.ts'

let cms: TestCms
beforeAll(async () => {
  cms = await startPayload({ onSqlite: true })
}, 60_000)
afterAll(() => cms.stop())

test('the migrations lead to the tables that the collections ask for', async () => {
  const { statements } = await schemaChange(cms.payload.db as unknown as SQLiteAdapter)
  const advice = 'run: npm run migration -- <name>'
  expect({ statements, advice }).toEqual({ statements: [], advice })
}, 30_000)

describe('an interrupted migration', () => {
  let folder: string
  let client: SqliteClient
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'migrations-'))
    client = new SqliteClient({ url: `file:${join(folder, 'test.db')}`, busyMilliseconds: 5000 })
  })
  afterEach(async () => {
    client.close()
    await rm(folder, { recursive: true })
  })
  const tables = async (): Promise<string[]> => {
    const { rows } = await client.execute(`select name from sqlite_schema where type = 'table' order by name`)
    return rows.flatMap(({ name }) => (typeof name === 'string' ? [name] : []))
  }
  const migrate = () => migrateSqlite(client, () => undefined)

  test.each(['settings_languages', 'topics', 'translation_history', 'users_sessions'])(
    'is taken back as a whole, and can be done later: %s',
    async (table) => {
      // Whatever a statement in the middle fails of.
      await client.execute(`create table ${table} (x)`)
      await expect(migrate()).rejects.toThrow(
        /^The migration 0\d{3}-\S+ failed, and nothing of it was done\.$/u,
      )
      const left = await tables()
      await expect(migrate()).rejects.toThrow('nothing of it was done')
      expect(await tables()).toEqual(left)
      await client.execute(`drop table ${table}`)
      await migrate()
      const { rows } = await client.execute('select count(*) as done from payload_migrations')
      expect(rows[0]?.['done']).toBeGreaterThanOrEqual(6)
    },
  )

  test('is done once when two processes do it at the same moment', async () => {
    const other = new SqliteClient({ url: `file:${join(folder, 'test.db')}`, busyMilliseconds: 5000 })
    await Promise.all([migrate(), migrateSqlite(other, () => undefined)])
    other.close()
    const { rows } = await client.execute(
      'select name, count(*) as times from payload_migrations group by name',
    )
    expect(new Set(rows.map(({ times }) => times))).toEqual(new Set([1]))
  })

  test('limits an account that named municipalities before there was a field for it', async () => {
    await migrate()
    await client.executeMultiple(`
      alter table users drop column scope;
      delete from payload_migrations where name = '0006-editing-scope';
      insert into users (id, name, email) values ('a', 'All', 'a@example.fi'), ('b', 'Some', 'b@example.fi');
      insert into municipalities (id) values ('m');
      insert into users_rels (parent_id, path, municipalities_id) values ('b', 'municipalities', 'm');`)
    await migrate()
    const { rows } = await client.execute('select id, scope from users order by id')
    expect(rows.map(({ id, scope }) => [id, scope])).toEqual([
      ['a', 'everything'],
      ['b', 'municipalities'],
    ])
  })
})

test('migrating twice changes nothing', async () => {
  const before = await cms.payload.count({ collection: 'payload-migrations' })
  await migrateDatabase(cms.payload)
  expect(await cms.payload.count({ collection: 'payload-migrations' })).toEqual(before)
})
