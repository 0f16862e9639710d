import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestCms, startPayload } from '../testing/start-payload.ts'
import { revisionOf, writeAtRevision } from './write-at-revision.ts'

let cms: TestCms
beforeAll(async () => {
  cms = await startPayload()
}, 60_000)
afterAll(() => cms.stop())

const collection = 'machine-usage'
type Stored = Record<string, unknown> & { id: string }

async function read(month: string) {
  const row = await cms.payload.db.findOne<Stored>({ collection, where: { month: { equals: month } } })
  return row ? { id: row.id, revision: revisionOf(row), characters: row['characters'] } : undefined
}
const write = (
  month: string,
  at: Awaited<ReturnType<typeof read>>,
  characters: number,
  payload = cms.payload,
) => writeAtRevision(payload, { collection, read: at, unique: { month } }, { characters })

test('a row is made once, and each writing counts', async () => {
  expect(await write('2026-01', undefined, 1)).toBe(true)
  expect(await read('2026-01')).toMatchObject({ revision: 1, characters: 1 })
  expect(await write('2026-01', undefined, 2)).toBe(false)
  expect(await write('2026-01', await read('2026-01'), 3)).toBe(true)
  expect(await read('2026-01')).toMatchObject({ revision: 2, characters: 3 })
})

test('of many who have read the same revision, one writes', async () => {
  const made = await Promise.all([1, 2, 3, 4].map((number) => write('2026-02', undefined, number)))
  expect(made.filter(Boolean)).toHaveLength(1)
  const seen = await read('2026-02')
  const written = await Promise.all([11, 12, 13, 14].map((number) => write('2026-02', seen, number)))
  expect(written.filter(Boolean)).toHaveLength(1)
  expect(await read('2026-02')).toMatchObject({ revision: 2, characters: 11 + written.indexOf(true) })
})

test('a row from before revisions were counted can be written, but only once from the same state', async () => {
  await cms.payload.db.create({ collection, data: { month: '2026-03', characters: 1 } })
  const old = await read('2026-03')
  expect(old?.revision).toBe(0)
  expect(await write('2026-03', old, 2)).toBe(true)
  expect(await write('2026-03', old, 3)).toBe(false)
  expect(await read('2026-03')).toMatchObject({ revision: 1, characters: 2 })
})

test('a row that was deleted since it was read is not written', async () => {
  await write('2026-04', undefined, 1)
  const seen = await read('2026-04')
  await cms.payload.db.deleteMany({ collection, where: { month: { equals: '2026-04' } } })
  expect(await write('2026-04', seen, 2)).toBe(false)
  expect(await read('2026-04')).toBeUndefined()
})

test('a row that cannot be created, although no one else has created it, is an error', async () => {
  const create = () => Promise.reject(new Error('disk full'))
  const db = Object.assign(Object.create(cms.payload.db), { create }) as Payload['db']
  const payload = Object.assign(Object.create(cms.payload), { db }) as Payload
  await expect(write('2026-05', undefined, 1, payload)).rejects.toThrow('disk full')
})
