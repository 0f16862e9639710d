import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { exampleGuide } from '@tienviitta/content-models/testing/example-guide'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { TakenOverError } from '../files/staging-folder.ts'
import { exampleTopic, idOf, publish, publishExampleGuide, publishTranslation } from '../testing/examples.ts'
import { type TestCms, startPayload } from '../testing/start-payload.ts'
import { type DocumentKey, putBack, updateSnapshot, writeSnapshot } from './write-snapshot.ts'

let cms: TestCms
let scratch: string
const guide = exampleGuide()
const guideKey: DocumentKey = { model: 'guide', id: guide.id }

beforeAll(async () => {
  cms = await startPayload()
  scratch = await mkdtemp(path.join(tmpdir(), 'tienviitta-update-'))
  await publishExampleGuide(cms.payload)
}, 60_000)
afterAll(async () => {
  await cms.stop()
  await rm(scratch, { recursive: true, force: true })
})

const directory = () => path.join(scratch, 'snapshot')
const task = (to: string) => ({ payload: cms.payload, directory: to, log: () => undefined })
const update = (...keys: DocumentKey[]) => updateSnapshot(task(directory()), keys)
beforeEach(async () => {
  await rm(directory(), { recursive: true, force: true })
  await writeSnapshot(task(directory()))
})

/** The files of the updated snapshot, and those of a full one of the same content. */
async function both(): Promise<[Record<string, string>, Record<string, string>]> {
  const full = path.join(scratch, 'full')
  await rm(full, { recursive: true, force: true })
  await cp(directory(), full, { recursive: true })
  await writeSnapshot(task(full))
  return [await filesOf(directory()), await filesOf(full)]
}
async function filesOf(folder: string): Promise<Record<string, string>> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  )
  const files = entries.map((entry) => path.join(entry.parentPath, entry.name)).sort()
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')))
  return Object.fromEntries(files.map((file, index) => [path.relative(folder, file), texts[index] ?? '']))
}
const expectSame = async () => {
  const [updated, full] = await both()
  expect(updated).toEqual(full)
}

describe('a snapshot that is brought up to date has the files of a full one', () => {
  test('after a document was published, translated, unpublished and published again', async () => {
    const save = (data: Record<string, unknown>) =>
      cms.payload.update({ collection: 'guides', id: guide.id, data, depth: 0 })
    await save({ summary: 'Toinen lyhennelmä.', _status: 'published' })
    expect(await update(guideKey)).toMatchObject({ written: 1, removed: 0 })
    await expectSame()
    await publishTranslation(cms.payload, guide, 'so')
    expect(await update(guideKey)).toMatchObject({ written: 1 })
    await expectSame()
    await save({ _status: 'draft' })
    expect(await update(guideKey)).toMatchObject({ written: 0, removed: 1 })
    await expectSame()
    await save({ _status: 'published' })
    expect(await update(guideKey)).toMatchObject({ written: 1 })
    await expectSame()
  })

  test('after a document that others name was unpublished', async () => {
    const data = { _status: 'draft' as const }
    await cms.payload.update({ collection: 'topics', id: exampleTopic.id, data })
    const { warnings } = await update({ model: 'topic', id: exampleTopic.id })
    expect(warnings).toHaveLength(1)
    await expectSame()
    await cms.payload.update({ collection: 'topics', id: exampleTopic.id, data: { _status: 'published' } })
  })

  test('after one was added and deleted', async () => {
    const topic = { ...exampleTopic, id: idOf(71), slug: 'work' }
    await publish(cms.payload, topic)
    expect(await update({ model: 'topic', id: topic.id })).toMatchObject({ written: 1 })
    await expectSame()
    await cms.payload.delete({ collection: 'topics', id: topic.id })
    expect(await update({ model: 'topic', id: topic.id })).toMatchObject({ removed: 1 })
    await expectSame()
  })
})

describe('a file that is not what was written', () => {
  const file = () => path.join(directory(), `documents/guide/${guide.id}.json`)

  test.each<[string, () => Promise<void>]>([
    [
      'with one other letter',
      async () => writeFile(file(), (await readFile(file(), 'utf8')).replace('"fi"', '"fo"')),
    ],
    ['that is missing', () => rm(file())],
  ])('%s is rewritten', async (_what, damage) => {
    await damage()
    expect(await update()).toMatchObject({ written: 1 })
    await expectSame()
  })

  test('the index: everything is rewritten', async () => {
    await writeFile(path.join(directory(), 'index.json'), '{')
    await update()
    await expectSame()
  })
})

describe('a writer that was suspended in the middle while another one wrote the same folder', () => {
  /** Has a writer wait when it has read a document, until something else is done. */
  const afterDocument = (then: () => Promise<unknown>) => {
    const { db } = cms.payload
    const read = db.findOne.bind(db)
    const waiting = vi.spyOn(db, 'findOne').mockImplementationOnce(async (query) => {
      const found = await read(query)
      waiting.mockRestore()
      await then()
      return found
    })
  }
  /** Has a writer wait when it has written its documents, until something else is done. */
  const beforeSettings = (then: () => Promise<unknown>) => {
    const { db } = cms.payload
    const read = db.findGlobal.bind(db)
    const waiting = vi.spyOn(db, 'findGlobal').mockImplementationOnce(async (query) => {
      waiting.mockRestore()
      await then()
      return read(query)
    })
  }
  const topicKey: DocumentKey = { model: 'topic', id: exampleTopic.id }
  const retitle = (title: string) =>
    cms.payload.update({
      collection: 'topics',
      id: exampleTopic.id,
      data: { title, _status: 'published' },
      depth: 0,
    })

  const publishNewer = async () => {
    await retitle('Sitten')
    await update(topicKey)
  }

  test.each([
    ['had read what it was about to write', afterDocument],
    ['had written documents already', beforeSettings],
  ])('and %s, writes nothing old over the new, and says so', async (_what, wait) => {
    await retitle('Ensin')
    wait(publishNewer)
    await expect(update(topicKey)).rejects.toThrow(TakenOverError)
    expect(await readFile(path.join(directory(), `documents/topic/${topicKey.id}.json`), 'utf8')).toContain(
      'Sitten',
    )
    await expectSame()
  })

  test('removes nothing that is published again', async () => {
    const data = { _status: 'draft' as const }
    await cms.payload.update({ collection: 'topics', id: topicKey.id, data })
    afterDocument(publishNewer)
    await expect(update(topicKey)).rejects.toThrow(TakenOverError)
    await expectSame()
  })
})

describe('documents that are put back', () => {
  const save = (data: Record<string, unknown>) =>
    cms.payload.update({ collection: 'guides', id: guide.id, data, depth: 0 })

  test('are as they were before the update, and stay so until they are published again', async () => {
    const topic = { ...exampleTopic, id: idOf(72), slug: 'health' }
    const before = await filesOf(directory())
    await save({ summary: 'Refused.', _status: 'published' })
    await publish(cms.payload, topic)
    const { replaced } = await update(guideKey, { model: 'topic', id: topic.id })
    expect(replaced.map(({ model, text }) => [model, text === undefined])).toEqual([
      ['guide', false],
      ['topic', true],
    ])
    await putBack(task(directory()), replaced)
    expect(await filesOf(directory())).toEqual(before)
    expect(await update()).toMatchObject({ written: 0, removed: 0 })
    expect(await filesOf(directory())).toEqual(before)
    await update(guideKey, { model: 'topic', id: topic.id })
    await expectSame()
    await cms.payload.delete({ collection: 'topics', id: topic.id })
  })

  test('are there again when they had been unpublished', async () => {
    const before = await filesOf(directory())
    await save({ _status: 'draft' })
    const { replaced } = await update(guideKey)
    expect(replaced).toMatchObject([guideKey])
    await putBack(task(directory()), replaced)
    expect(await filesOf(directory())).toEqual(before)
    await save({ _status: 'published' })
  })

  test('are not those whose files were damaged: these stay as they were rewritten', async () => {
    await rm(path.join(directory(), `documents/guide/${guide.id}.json`))
    expect(await update()).toMatchObject({ written: 1, replaced: [] })
    await expectSame()
  })
})
