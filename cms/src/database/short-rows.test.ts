import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { idOf } from '../testing/examples.ts'
import { type TestCms, startPayload } from '../testing/start-payload.ts'
import { type ShortRowsWhere, shortRows } from './short-rows.ts'
import { storedRows } from './stored-rows.ts'

let cms: TestCms
const times = ['2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z', '2026-01-03T00:00:00.000Z']
/** Short, long and absent JSON; `true`, `false` and no answer. */
const units = [{ title: [] }, { title: [{ value: 'كلمة “x” '.repeat(1000) }] }, null]
const isPublished = [true, false, null]

beforeAll(async () => {
  cms = await startPayload()
  for (const [index, updatedAt] of times.entries()) {
    const language = index < 2 ? 'ar' : 'so'
    const key = `topic/${index}/${language}`
    const given = { units: units[index], isPublished: isPublished[index], updatedAt, createdAt: updatedAt }
    const row = { key, model: 'topic', documentId: `${index}`, language, step: 'translating', ...given }
    await cms.payload.db.create({ collection: 'translations', data: { id: idOf(index), ...row } })
  }
})
afterAll(() => cms.stop())

const FIELDS = ['documentId', 'language', 'units', 'isPublished', 'updatedAt', 'translator'] as const
const read = async (payload: Payload, where: ShortRowsWhere) =>
  (await shortRows(payload, 'translations', where, FIELDS)).sort((a, b) => (a.id < b.id ? -1 : 1))

test.each<[string, ShortRowsWhere, number[]]>([
  ['all', {}, [0, 1, 2]],
  ['those with a text', { equals: { language: 'ar' } }, [0, 1]],
  ['those with an answer', { equals: { language: 'ar', isPublished: true } }, [0]],
  ['one of several', { oneOf: { documentId: ['0', '2', '9'] } }, [0, 2]],
  ['those since a time', { equals: { language: 'ar' }, atLeast: { updatedAt: times[1] ?? '' } }, [1]],
  ['none', { equals: { language: "ar' OR 1 --" } }, []],
])('gives of %s what is stored', async (_, where, expected) => {
  const rows = await read(cms.payload, where)
  expect(rows.map(({ id }) => id)).toEqual(expected.map(idOf))
  const stored = await storedRows(cms.payload, 'translations', { id: { in: rows.map(({ id }) => id) } })
  for (const row of rows) {
    const same = stored.find(({ id }) => id === row.id)
    for (const field of FIELDS) expect(row[field] ?? null).toEqual(same?.[field] ?? null)
  }
})
