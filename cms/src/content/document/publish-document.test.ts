import { exampleGuide } from '@tienviitta/content-models/testing/example-guide'
import type { KeptHistory } from '@tienviitta/content-models/translation/history'
import type { ValidationError } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toRow } from './to-row.ts'
import { exampleTopic, idOf, publish, publishExampleGuide } from '../../testing/examples.ts'
import { type TestCms, startPayload } from '../../testing/start-payload.ts'
import { waitingRequests } from '../../publishing/requests/publish-requests.ts'

let cms: TestCms
let guideId: string

beforeAll(async () => {
  cms = await startPayload()
  guideId = String((await publishExampleGuide(cms.payload))['id'])
}, 60_000)
afterAll(() => cms.stop())

const guides = 'guides'
const readPublished = async (id = guideId): Promise<Record<string, unknown>> =>
  (await cms.payload.db.findOne<Record<string, unknown> & { id: string }>({
    collection: guides,
    where: { id: { equals: id } },
  })) ?? { id: '' }
const update = (data: Record<string, unknown>, id = guideId, draft = false) =>
  cms.payload.update({ collection: guides, id, data, draft, depth: 0 })
const requests = async () => (await waitingRequests(cms.payload)).length
const chain = async (unit: string) => ((await readPublished())['history'] as KeptHistory)[unit]

describe('ids', () => {
  test('a new document gets 24 hexadecimal characters on every database', async () => {
    const made = await cms.payload.create({ collection: guides, data: { title: 'Luonnos' }, draft: true })
    expect(made.id).toMatch(/^[0-9a-f]{24}$/u)
  })

  test('an id that is given is kept', () => {
    expect(guideId).toBe(idOf(1))
  })
})

describe('drafts', () => {
  test('a draft may be incomplete, and changes neither what readers see nor the history', async () => {
    const before = await readPublished()
    const asked = await requests()
    await update({ title: 'Keskeneräinen', summary: '' }, guideId, true)
    const after = await readPublished()
    expect(after['title']).toBe(before['title'])
    expect(after['history']).toEqual(before['history'])
    expect(await requests()).toBe(asked)
    const draft = await cms.payload.findByID({ collection: guides, id: guideId, draft: true, depth: 0 })
    expect(draft).toMatchObject({ title: 'Keskeneräinen' })
    await update({ ...toRow(exampleGuide()), _status: 'published' })
  })

  test('publishing an incomplete document says which fields are missing', async () => {
    const made = await cms.payload.create({ collection: guides, data: { title: 'Luonnos' }, draft: true })
    const refused = update({ _status: 'published' }, String(made.id))
    await expect(refused).rejects.toThrow()
    const error = (await refused.catch((caught: unknown) => caught)) as ValidationError
    const paths = error.data.errors.map((each) => each.path)
    expect(paths).toEqual(expect.arrayContaining(['summary', 'kind', 'topics', 'sources']))
  })

  test('rich text that cannot be kept is reported at its field', async () => {
    const row = toRow(exampleGuide())
    const [section, ...rest] = row['body'] as Record<string, unknown>[]
    const heading = { type: 'heading', tag: 'h1', version: 1, children: [] }
    const text = { root: { type: 'root', version: 1, children: [heading] } }
    const error = (await update({
      ...row,
      body: [{ ...section, text }, ...rest],
      _status: 'published',
    }).catch((caught: unknown) => caught)) as ValidationError
    expect(error.data.errors).toEqual([
      { path: 'body.0.text', message: 'A “heading” cannot be kept in the text: take it out.' },
    ])
  })
})

describe('the history of source texts', () => {
  test('has the first text without a weight', async () => {
    expect(await chain('title')).toHaveLength(1)
    expect((await chain('title'))?.[0]).not.toHaveProperty('weight')
  })

  test.each(['correction', 'critical', 'update'] as const)(
    'keeps the weight %s, which is then used up',
    async (weight) => {
      const steps = (await chain('title'))?.length ?? 0
      const other = await chain('summary')
      await update({ title: `Asunto, ${weight}`, changeWeights: { title: weight }, _status: 'published' })
      expect((await chain('title'))?.length).toBe(steps + 1)
      expect((await chain('title'))?.at(-1)).toMatchObject({ weight })
      expect(await chain('summary')).toEqual(other)
      expect(await readPublished()).toMatchObject({ changeWeights: null })
    },
  )

  test('gives each changed text its own weight, and the others that of “*”', async () => {
    const row = toRow(exampleGuide())
    const changeWeights = { title: 'correction', '*': 'critical' }
    const texts = { title: 'Vuokra-asunto', summary: 'Lue sopimus.' }
    await update({ ...row, ...texts, changeWeights, _status: 'published' })
    expect((await chain('title'))?.at(-1)).toMatchObject({ weight: 'correction', text: 'Vuokra-asunto' })
    expect((await chain('summary'))?.at(-1)).toMatchObject({ weight: 'critical', text: 'Lue sopimus.' })
    await update({ ...row, _status: 'published' })
    expect((await chain('summary'))?.at(-1)).toMatchObject({ weight: 'update' })
  })

  test('stays complete when an older version is restored', async () => {
    const steps = (await chain('title'))?.length ?? 0
    const { docs } = await cms.payload.findVersions({
      collection: guides,
      where: { parent: { equals: guideId }, 'version._status': { equals: 'published' } },
      sort: 'updatedAt',
      limit: 1,
    })
    await cms.payload.restoreVersion({ collection: guides, id: String(docs[0]?.id) })
    expect((await chain('title'))?.length).toBeGreaterThanOrEqual(steps)
  })
})

describe('slugs', () => {
  const newGuide = async (title: string, id: string, slug?: string) => {
    // On SQLite, ids of rows are unique among all documents.
    const [channel] = exampleGuide().channels
    const [source] = exampleGuide().sources
    const rows = {
      channels: [{ ...channel, id: `visit-${id}` }],
      sources: [{ ...source, id: `source-${id}` }],
    }
    const row = { ...toRow(exampleGuide({ id, title, ...rows })), slug }
    const made = await cms.payload.create({
      collection: guides,
      data: { ...row, _status: 'published' },
      depth: 0,
    })
    return made as unknown as Record<string, unknown>
  }

  test('are made from the title when first published, and unique', async () => {
    expect(await newGuide('Päivähoito lapselle', idOf(21))).toMatchObject({ slug: 'paivahoito-lapselle' })
    expect(await newGuide('Päivähoito lapselle', idOf(22))).toMatchObject({ slug: 'paivahoito-lapselle-2' })
    expect(await newGuide('الإيجار', idOf(23))).toMatchObject({ slug: 'guide-1' })
  })

  test('stay when the title changes', async () => {
    const changed = await update({ title: 'Varhaiskasvatus', _status: 'published' }, idOf(21))
    expect(changed).toMatchObject({ slug: 'paivahoito-lapselle', formerSlugs: [] })
  })

  test('leave a redirect when an editor changes them, and none when she changes back', async () => {
    const moved = await update({ slug: 'varhaiskasvatus', _status: 'published' }, idOf(21))
    expect(moved).toMatchObject({ slug: 'varhaiskasvatus', formerSlugs: ['paivahoito-lapselle'] })
    const back = await update({ slug: 'paivahoito-lapselle', _status: 'published' }, idOf(21))
    expect(back).toMatchObject({ slug: 'paivahoito-lapselle', formerSlugs: ['varhaiskasvatus'] })
  })

  test('that another document has are refused with a sentence', async () => {
    const error = (await newGuide('Toinen', idOf(24), 'paivahoito-lapselle').catch(
      (caught: unknown) => caught,
    )) as ValidationError
    expect(error.data.errors).toMatchObject([{ path: 'slug' }])
    expect(error.data.errors[0]?.message).toMatch(/osoitteessa/u)
  })

  test('of documents published in parallel never end up the same', async () => {
    const results = await Promise.allSettled(
      [31, 32, 33, 34].map((number) => newGuide('Sama otsikko', idOf(number))),
    )
    const slugs = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value['slug']] : []))
    expect(slugs.length).toBeGreaterThan(0)
    expect(new Set(slugs).size).toBe(slugs.length)
  })
})

describe('requests for publishing', () => {
  test('are added when something is published, unpublished or deleted', async () => {
    const before = await requests()
    await publish(cms.payload, { ...exampleTopic, id: idOf(41), slug: 'work' })
    expect(await requests()).toBe(before + 1)
    await cms.payload.update({ collection: 'topics', id: idOf(41), data: { title: 'Työ' }, draft: true })
    expect(await requests()).toBe(before + 1)
    await cms.payload.update({ collection: 'topics', id: idOf(41), data: { _status: 'draft' } })
    expect(await requests()).toBe(before + 2)
    await cms.payload.delete({ collection: 'topics', id: idOf(41) })
    expect(await requests()).toBe(before + 3)
  })
})
