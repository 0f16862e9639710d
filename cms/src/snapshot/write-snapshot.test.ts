import { type SQLiteAdapter, sql } from '@payloadcms/db-sqlite'
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { problemLine } from '@tienviitta/content-models/snapshot/report'
import type { Manifest } from '@tienviitta/content-models/snapshot/snapshot'
import { exampleGuide } from '@tienviitta/content-models/testing/example-guide'
import { unitsOf } from '@tienviitta/content-models/translation/units'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { exampleTopic, idOf, publish, publishExampleGuide, publishTranslation } from '../testing/examples.ts'
import { type TestCms, startPayload } from '../testing/start-payload.ts'
import { writeSnapshot } from './write-snapshot.ts'

let cms: TestCms
let directory: string
const guide = exampleGuide()

beforeAll(async () => {
  cms = await startPayload()
  await publishExampleGuide(cms.payload)
  await publishTranslation(cms.payload, guide, 'so')
}, 60_000)
afterAll(() => cms.stop())
beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'tienviitta-snapshot-'))
})
afterEach(() => rm(directory, { recursive: true, force: true }))

const write = (to = directory) => writeSnapshot({ payload: cms.payload, directory: to, log: () => undefined })
const filesOf = async (folder: string) => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
  const texts = await Promise.all(files.sort().map((file) => readFile(file, 'utf8')))
  return Object.fromEntries(files.map((file, index) => [path.relative(folder, file), texts[index]]))
}
const guideFile = async () =>
  JSON.parse(await readFile(path.join(directory, `documents/guide/${guide.id}.json`), 'utf8')) as {
    document: Record<string, unknown>
    translations: { language: string; units: Record<string, unknown> }[]
  }
const manifestOf = async () =>
  JSON.parse(await readFile(path.join(directory, 'manifest.json'), 'utf8')) as Manifest
/** Changes the row, bypassing everything that guards it. */
async function tamper(change: Record<string, unknown>, collection = 'guides', id: string = guide.id) {
  const row = await rowOf(collection, id)
  await cms.payload.db.updateOne({ collection, where: { id: { equals: id } }, data: { ...row, ...change } })
}
const rowOf = async (collection: string, id: string) =>
  (await cms.payload.db.findOne<Record<string, unknown> & { id: string }>({
    collection,
    where: { id: { equals: id } },
  })) ?? {}

describe('a snapshot', () => {
  test('holds what is published, as the models have it', async () => {
    const report = await write()
    expect(report).toMatchObject({ documents: 3, written: 3, unchanged: 0, removed: 0, keptOut: [] })
    const { document, translations } = await guideFile()
    expect(document).toEqual(JSON.parse(JSON.stringify(guide)))
    expect(translations.map(({ language }) => language)).toEqual(['so'])
    expect(Object.keys(translations[0]?.units ?? {})).toEqual(unitsOf(guide).map(({ id }) => id))
    expect((await manifestOf()).documents.map(({ slug }) => slug).sort()).toEqual([
      'housing',
      'kela',
      'renting-a-home',
    ])
  })

  test('of the same content is the same, byte for byte, and rewrites nothing', async () => {
    await write()
    const before = await filesOf(directory)
    expect(await write()).toMatchObject({ written: 0, unchanged: 3 })
    expect(await filesOf(directory)).toEqual(before)
    const other = await mkdtemp(path.join(tmpdir(), 'tienviitta-snapshot-'))
    await write(other)
    expect(await filesOf(other)).toEqual(before)
    await rm(other, { recursive: true })
  })

  test('contains no draft, and drops what is unpublished', async () => {
    await publish(cms.payload, { ...exampleTopic, id: idOf(61), slug: 'work' })
    await write()
    await cms.payload.update({
      collection: 'topics',
      id: idOf(61),
      data: { title: 'Keskeneräinen' },
      draft: true,
    })
    expect(await write()).toMatchObject({ documents: 4, written: 0, removed: 0 })
    await cms.payload.update({ collection: 'topics', id: idOf(61), data: { _status: 'draft' } })
    expect(await write()).toMatchObject({ documents: 3, removed: 1 })
    await cms.payload.delete({ collection: 'topics', id: idOf(61) })
  })

  test('warns about references to what is not published', async () => {
    await cms.payload.update({ collection: 'topics', id: idOf(2), data: { _status: 'draft' } })
    const { warnings, documents } = await write()
    expect(documents).toBe(2)
    expect(warnings.map(problemLine)).toEqual([
      `guide “renting-a-home”, field “topics.0”: leads to a topic that is not published (${idOf(2)})`,
    ])
    await cms.payload.update({ collection: 'topics', id: idOf(2), data: { _status: 'published' } })
  })
})

describe('a hostile row, written straight into the database', () => {
  const paragraph = (...children: object[]) => ({
    root: { type: 'root', version: 1, children: [{ type: 'paragraph', version: 1, children }] },
  })
  const bodyWith = (text: unknown) => [{ blockType: 'section', id: 'where', heading: 'Otsikko', text }]

  test.each<[string, Record<string, unknown>, RegExp]>([
    ['a title of a megabyte', { title: 'a'.repeat(1_000_000) }, /field “title”: is too long/u],
    ['a missing field', { summary: null }, /field “summary”: is missing/u],
    [
      'an unknown node in rich text',
      { body: bodyWith(paragraph({ type: 'script', version: 1, text: 'alert(1)' })) },
      /field “body.where.text”: A “script” cannot be kept/u,
    ],
    [
      'a javascript: link',
      {
        body: bodyWith(
          paragraph({
            type: 'link',
            fields: { linkType: 'custom', url: 'javascript:alert(1)' },
            children: [{ type: 'text', text: 'x', format: 0 }],
          }),
        ),
      },
      /field “body.where.text”: A link may lead/u,
    ],
    [
      'rich text that is none',
      { body: bodyWith('<script>alert(1)</script>') },
      /field “body.where.text”: This is not rich text/u,
    ],
    [
      'an unknown block',
      { body: [{ blockType: 'iframe', id: 'x', src: 'https://evil.example' }] },
      /field “body/u,
    ],
    [
      'a hidden change of direction',
      { title: 'a\u202Eb' },
      /field “title”: must not contain control characters/u,
    ],
    ['a history that is none', { history: [1, 2] }, /field “history/u],
  ])(
    '%s is kept out by name, its last good version stays, all else is published',
    async (_, change, line) => {
      await write()
      const good = await guideFile()
      const lines: string[] = []
      await tamper(change)
      const report = await writeSnapshot({ payload: cms.payload, directory, log: (text) => lines.push(text) })
      expect(report.documents).toBe(3)
      expect(report.keptOut.map(problemLine).join('\n')).toMatch(line)
      expect(lines.join('\n')).toMatch(/kept out: guide “renting-a-home”/u)
      expect(await guideFile()).toEqual(good)
      const empty = path.join(directory, 'new')
      expect((await write(empty)).documents).toBe(2)
      await tamper(original)
    },
  )

  let original: Record<string, unknown>
  beforeAll(async () => {
    original = await rowOf('guides', guide.id)
  })

  test('a script as plain text stays text: it is escaped where it is shown', async () => {
    const [, steps] = original['body'] as unknown[]
    const [section] = bodyWith(paragraph({ type: 'text', text: '<script>alert(1)</script>', format: 0 }))
    await tamper({ body: [section, steps] })
    await write()
    const { document } = await guideFile()
    expect(JSON.stringify(document['body'])).toContain('<script>alert(1)</script>')
    await tamper(original)
  })

  test.skipIf(process.env['TEST_DATABASE_URL']?.startsWith('mongodb'))(
    'a row whose JSON is damaged is named, and the others are read',
    async () => {
      await write()
      const { drizzle } = cms.payload.db as unknown as SQLiteAdapter
      await drizzle.run(sql`UPDATE guides SET history = '{"title": [' WHERE id = ${guide.id}`)
      const report = await write()
      expect(report).toMatchObject({ documents: 3, removed: 0 })
      expect(report.keptOut).toMatchObject([{ model: 'guide', id: guide.id }])
      await drizzle.run(sql`UPDATE guides SET history = '{}' WHERE id = ${guide.id}`)
      await tamper(original)
    },
  )

  test('a broken translation is left out; its last good version stays', async () => {
    await write()
    const { docs } = await cms.payload.find({ collection: 'translations', depth: 0, limit: 1 })
    const row = docs[0] as unknown as { id: string; units: unknown }
    const bad = {
      'body.where.text': [{ value: '[x](javascript:1)', sourceHash: '0'.repeat(16), origin: 'human' }],
    }
    await tamper({ units: bad }, 'translations', row.id)
    const report = await write()
    expect(report.keptOut.map(problemLine).join('\n')).toMatch(
      /\(so\), field “body.where.text”: A link may lead/u,
    )
    expect((await guideFile()).translations.map(({ language }) => language)).toEqual(['so'])
    expect((await write(path.join(directory, 'new'))).keptOut).toHaveLength(1)
    await tamper({ units: row.units }, 'translations', row.id)
    expect((await write()).keptOut).toEqual([])
  })
})
