import { type SQLiteAdapter, sql } from '@payloadcms/db-sqlite'
import type { Document } from '@tienviitta/content-models/models/model'
import { exampleGuide } from '@tienviitta/content-models/testing/example-guide'
import { publishUnits } from '@tienviitta/content-models/translation/history'
import type { Translation } from '@tienviitta/content-models/translation/translation'
import { unitsOf } from '@tienviitta/content-models/translation/units'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { GIVEN_HISTORY } from '../content/document/publish-document.ts'
import { toRow } from '../content/document/to-row.ts'
import { collectionOf } from '../database/collection-slugs.ts'
import { QUIET } from '../publishing/requests/request-publishing.ts'
import { exampleAuthority, exampleTopic } from '../testing/examples.ts'
import { type TestCms, startPayload } from '../testing/start-payload.ts'
import { countedDocuments } from '../translation/coverage/server/counted-documents.ts'
import { markCoverage } from '../translation/coverage/server/coverage-rows.ts'
import { writeRow } from '../translation/store/translation-row.ts'
import { fillRows } from './fill-rows.ts'
import { earlierUnits, historyOf, unitsToFill, workedRow } from './synthetic-work.ts'

let published: TestCms
let filled: TestCms
beforeAll(async () => {
  ;[published, filled] = [await startPayload({ onSqlite: true }), await startPayload({ onSqlite: true })]
}, 120_000)
afterAll(async () => {
  await published.stop()
  await filled.stop()
})

const documents: Document[] = [exampleTopic, exampleAuthority, exampleGuide()]
const translationsOf = (document: Document): Translation[] =>
  (['ar', 'sv'] as const).map((language) => {
    const texts = unitsOf(document).map(({ id, hash }): [string, Translation['units'][string]] => [
      id,
      [{ value: `${language} ${id}`, sourceHash: hash, origin: 'human' }],
    ])
    return { language, units: Object.fromEntries(texts) }
  })

/** The counts name languages in the order in which the database gives them: counting again compares them. */
const OTHERS = ['payload_migrations', 'coverage']

/** Every row of every table; what differs by chance (ids that the database makes, times) is replaced. */
async function tablesOf({ payload }: TestCms): Promise<Record<string, string[]>> {
  const { drizzle } = payload.db as unknown as SQLiteAdapter
  const { rows } = await drizzle.run(sql`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
  const tables: Record<string, string[]> = {}
  for (const { name } of rows) {
    if (typeof name !== 'string' || OTHERS.includes(name)) continue
    const content = await drizzle.run(sql.raw(`SELECT * FROM "${name}"`))
    if (content.rows.length === 0) continue
    tables[name] = content.rows
      .map((row) => JSON.stringify(Object.fromEntries(Object.entries(row).map(withoutChance))))
      .map((row) => row.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, 'a time'))
      .sort()
  }
  return tables
}

function withoutChance([column, value]: [string, unknown]): [string, unknown] {
  const isMade = /^(?:id|_uuid|parent_id|_parent_id)$/u.test(column)
  const isOwn = documents.some(({ id }) => typeof value === 'string' && value.includes(id))
  return [column, isMade && !isOwn ? typeof value : value]
}

test('the rows are those that publishing and saving write', async () => {
  const now = '2026-11-02T06:00:00.000Z'
  const context = { [QUIET]: true }
  const all = documents.map((given) => {
    const { document, units, names } = unitsToFill(given)
    const rows = translationsOf(given).map((translation) => workedRow(document, units, names, translation))
    return { document, units, history: historyOf(units, now), translations: rows }
  })
  for (const { document, units, translations } of all) {
    const data = { ...toRow(document), _status: 'published' }
    const earlier = publishUnits({}, earlierUnits(units), () => 'update')
    const collection = collectionOf(document.model)
    await published.payload.create({ collection, data, context: { ...context, [GIVEN_HISTORY]: earlier } })
    for (const row of translations) await writeRow(published.payload, row)
  }
  await fillRows(filled.payload, all, now)
  expect(await tablesOf(filled)).toEqual(await tablesOf(published))

  const byId = async () => Map.groupBy(await countedDocuments(filled.payload).rows(), ({ id }) => id)
  const given = await byId()
  expect(given.size).toBe(documents.length)
  for (const document of documents) await markCoverage(filled.payload, document)
  expect(await byId()).toEqual(given)
})
