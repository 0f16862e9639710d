import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestCms, startPayload } from '../testing/start-payload.ts'
import { schemaChange } from '../start/create-migration.ts'
import { migrateDatabase } from './migrate.ts'

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

test('migrating twice changes nothing', async () => {
  const before = await cms.payload.count({ collection: 'payload-migrations' })
  await migrateDatabase(cms.payload)
  expect(await cms.payload.count({ collection: 'payload-migrations' })).toEqual(before)
})
