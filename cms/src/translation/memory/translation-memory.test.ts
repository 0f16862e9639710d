import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import { exampleGuide } from '@tienviitta/content-models/testing/example-guide'
import { writeTmx } from '@tienviitta/content-models/tmx/write-tmx'
import { unitsOf } from '@tienviitta/content-models/translation/units'
import { type Payload, createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Person } from '../../testing/call-desk.ts'
import { account, idOf, publish, publishExampleGuide } from '../../testing/examples.ts'
import { type TestCms, startPayload } from '../../testing/start-payload.ts'
import type { SamePlace, Suggestion } from './contracts.ts'
import { publishTranslation } from '../store/publish-translation.ts'
import { saveTexts } from '../store/save-texts.ts'
import { readRow } from '../store/translation-row.ts'
import { archivePairs } from './archive-pairs.ts'
import type { FillResult } from './contracts.ts'
import { keepFallenOut } from './keep-pairs.ts'
import { memoryEndpoints } from './memory-endpoints.ts'
import { memoryOfLanguage } from './memory-of-language.ts'
import type { TmxResult } from './tmx-contracts.ts'

let cms: TestCms
let editor: Person
let arabic: Person
let russian: Person
const guide = exampleGuide()
/** A guide with the same texts; on SQLite the ids of some of its rows must be its own. */
const guideLike = (id: string, change: Record<string, unknown>) => {
  const sources = guide.sources.map((source) => ({ ...source, id: `source-${id}` }))
  const channels = guide.channels.map((channel) => ({ ...channel, id: `channel-${id}` }))
  return exampleGuide({ id, slug: `guide-${id}`, channels, sources, ...change })
}
const copy = guideLike(idOf(51), { title: 'Asunnon vuokraaminen nuorelle' })

beforeAll(async () => {
  cms = await startPayload()
  await publishExampleGuide(cms.payload)
  await publish(cms.payload, copy)
  editor = await account(cms.payload, 'Eeva', { roles: ['editor'] })
  arabic = await account(cms.payload, 'Maryam', { roles: ['translator'], languages: ['ar', 'so'] })
  russian = await account(cms.payload, 'Olga', { roles: ['translator'], languages: ['ru'] })
}, 60_000)
afterAll(() => cms.stop())

interface Sent {
  query?: Record<string, string>
  json?: unknown
  form?: FormData
}

/** Asks an endpoint of the memory as a browser would. */
async function call(
  at: TestCms,
  person: Person,
  route: `${'get' | 'post'} ${string}`,
  { query = {}, json, form }: Sent,
): Promise<Response> {
  const [method, path] = route.split(' ')
  const endpoint = memoryEndpoints.find((each) => each.path === path && each.method === method)
  if (!endpoint) throw new Error(`There is no endpoint ${route}.`)
  const sent = new Response(form ?? JSON.stringify(json))
  const headers = { 'content-type': sent.headers.get('content-type') ?? '' }
  const post = { method: 'POST', headers, body: await sent.arrayBuffer() }
  const request = new Request('http://localhost/', method === 'get' ? {} : post)
  const req = await createLocalReq(person ? { user: person } : {}, at.payload)
  return endpoint.handler(
    Object.assign(req, {
      headers: request.headers,
      body: request.body,
      text: () => request.text(),
      searchParams: new URLSearchParams(query),
    }),
  )
}

const place = (document: { id: string }, unit: string) => ({ collection: 'guides', id: document.id, unit })
const documentOf = ({ id }: { id: string }) => ({ collection: 'guides', model: 'guide', id }) as const

const memory = (person: Person, language: string, unit: string, at = cms) =>
  call(at, person, 'get /memory', { query: { ...place(guide, unit), language } })
const suggestions = async (language: string, unit: string) => {
  const response = await memory(arabic, language, unit)
  return ((await response.json()) as { suggestions: Suggestion[] }).suggestions
}

/** Writes texts into a guide, by unit id. */
async function write(document: { id: string }, language: LanguageTag, texts: Record<string, string>) {
  const req = await createLocalReq({ user: editor as never }, cms.payload)
  const { work } = await readRow(cms.payload, documentOf(document), language)
  const units = unitsOf(document.id === copy.id ? copy : guide)
  const edits = Object.entries(texts).map(([unit, value]) => {
    const sourceHash = units.find(({ id }) => id === unit)?.hash ?? ''
    const stored = work[unit]?.find((text) => text.sourceHash === sourceHash)
    return { unit, value, sourceHash, basedOn: stored?.value ?? '' }
  })
  const { saved } = await saveTexts(req, { document: documentOf(document), language, edits })
  expect(saved).toHaveLength(edits.length)
}

async function approve(document: { id: string }, language: LanguageTag, texts: Record<string, string>) {
  await write(document, language, texts)
  const req = await createLocalReq({ user: editor as never }, cms.payload)
  // The examples are shorter than real translations; checks are not what is tested here.
  expect(
    await publishTranslation(req, { document: documentOf(document), language }, 'a test'),
  ).toHaveProperty('row')
}

const formWith = (file: string | Uint8Array<ArrayBuffer>, language: string, name = 'memory.tmx') => {
  const form = new FormData()
  form.set('language', language)
  form.set('file', new File([file], name))
  return form
}
const kept = async (language: string) =>
  (await cms.payload.count({ collection: 'translation-memory', where: { language: { equals: language } } }))
    .totalDocs

describe('the memory of a language', () => {
  test('offers nothing that is not published', async () => {
    await write(copy, 'ar', { title: 'استئجار مسكن للشباب' })
    expect(await suggestions('ar', 'title')).toEqual([])
  })

  test('offers what was approved for the same and for a similar source, with the difference', async () => {
    await approve(copy, 'ar', { title: 'استئجار مسكن للشباب', summary: 'ابحث عن مسكن.' })
    expect(await suggestions('ar', 'summary')).toMatchObject([
      { value: 'ابحث عن مسكن.', percent: 100, from: 'Asunnon vuokraaminen nuorelle' },
    ])
    const [similar] = await suggestions('ar', 'title')
    expect(similar).toMatchObject({ value: 'استئجار مسكن للشباب', source: copy.title })
    expect(similar?.percent).toBeGreaterThan(60)
    expect(similar?.percent).toBeLessThan(100)
    expect(similar?.difference.filter(({ kind }) => kind === 'removed')).toEqual([
      { kind: 'removed', text: ' nuorelle' },
    ])
  })

  test('offers for one source what was approved last, wherever that was', async () => {
    await approve(guide, 'ar', { summary: 'ابحث عن بيت.' })
    expect((await suggestions('ar', 'summary')).map(({ value }) => value)).toEqual(['ابحث عن بيت.'])
    await approve(copy, 'ar', { summary: 'ابحث عن شقة.' })
    expect((await suggestions('ar', 'summary')).map(({ value }) => value)).toEqual(['ابحث عن شقة.'])
  })

  test('takes in what another process has written', async () => {
    // As another process: it sees the same database and has an index of its own.
    const other = Object.create(cms.payload) as Payload
    expect(await memoryOfLanguage(other, 'ar').lookUp('Laske, paljonko voit maksaa')).toEqual([])
    await approve(copy, 'ar', { 'body.steps.steps.budget.action': 'احسب كم يمكنك أن تدفع' })
    const found = await memoryOfLanguage(other, 'ar').lookUp('Laske, paljonko voit maksaa')
    expect(found).toMatchObject([{ percent: 100, pair: { value: 'احسب كم يمكنك أن تدفع' } }])
  })

  test('answers many who ask at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => suggestions('ar', 'summary')))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]).toHaveLength(1)
  })

  test('is closed to those who do not write the language', async () => {
    expect((await memory(russian, 'ar', 'title')).status).toBe(403)
    expect((await memory(null, 'ar', 'title')).status).toBe(401)
    expect((await memory(arabic, 'ar', 'nothing')).status).toBe(404)
    const asked = { query: { ...place(guide, 'title'), language: 'ar' } }
    expect((await call(cms, russian, 'get /same-source', asked)).status).toBe(403)
    expect((await call(cms, russian, 'get /tmx', { query: { language: 'ar' } })).status).toBe(403)
  })

  test('finds texts that do not carry their source through the document', async () => {
    const row = await cms.payload.db.findOne<{ id: string; units: unknown }>({
      collection: 'translations',
      where: { key: { equals: `guide/${copy.id}/ar` } },
    })
    const { id, units } = row ?? { id: '', units: {} }
    const data = { key: `guide/${guide.id}/fr`, model: 'guide', documentId: guide.id, language: 'fr' }
    expect(id).not.toBe('')
    await cms.payload.db.create({
      collection: 'translations',
      data: { ...data, id: idOf(77), step: 'published', isPublished: true, units, work: {} },
    })
    const found = await memoryOfLanguage(cms.payload, 'fr').lookUp(guide.summary)
    expect(found).toMatchObject([{ percent: 100, pair: { sourceLanguage: 'fi', from: guide.title } }])
  })
})

describe('what is kept', () => {
  test('keeps one pair per source, the newest, and is not changed by keeping it again', async () => {
    const pair = {
      source: 'Ovi',
      sourceLanguage: 'fi',
      from: 'x',
      value: 'bab',
      at: '2026-01-02T00:00:00.000Z',
    } as const
    expect(await archivePairs(cms.payload, 'tr', [pair, { ...pair, value: 'old', at: '' }])).toEqual({
      taken: 1,
      older: 1,
    })
    expect(await archivePairs(cms.payload, 'tr', [pair])).toEqual({ taken: 1, older: 0 })
    expect(await archivePairs(cms.payload, 'tr', [{ ...pair, value: 'old', at: '' }])).toEqual({
      taken: 0,
      older: 1,
    })
    expect(await kept('tr')).toBe(1)
    expect((await memoryOfLanguage(cms.payload, 'tr').lookUp('Ovi'))[0]?.pair.value).toBe('bab')
  })

  test('ten at once keep every pair', async () => {
    const pairs = Array.from({ length: 10 }, (_, number) =>
      Array.from({ length: 5 }, (_row, index) => ({
        source: `Teksti ${String.fromCodePoint(97 + number)}${index}`,
        sourceLanguage: 'fi' as const,
        value: `metin ${number}`,
        from: '',
        at: '',
      })),
    )
    const before = await kept('tr')
    await Promise.all([...pairs, ...pairs].map((each) => archivePairs(cms.payload, 'tr', each)))
    expect((await kept('tr')) - before).toBe(50)
  })

  test('texts that fell out of a translation, but not those that were replaced', async () => {
    const row = await readRow(cms.payload, documentOf(copy), 'ar')
    const { title, ...units } = row.units
    expect(title).toHaveLength(1)
    const replaced = {
      ...units,
      summary: (units['summary'] ?? []).map((text) => ({ ...text, value: 'آخر' })),
    }
    const before = await kept('ar')
    await keepFallenOut(cms.payload, row, { ...row, units: replaced })
    expect((await kept('ar')) - before).toBe(1)
  })

  test('after a document is deleted, what was approved in it is still offered', async () => {
    const third = guideLike(idOf(52), { summary: 'Sähkösopimus tehdään itse.' })
    await publish(cms.payload, third)
    const req = await createLocalReq({ user: editor as never }, cms.payload)
    const unit = unitsOf(third).find(({ id }) => id === 'summary')
    const target = { document: documentOf(third), language: 'so' as const }
    const edits = [{ unit: 'summary', value: 'Korontada', sourceHash: unit?.hash ?? '', basedOn: '' }]
    await saveTexts(req, { ...target, edits })
    await publishTranslation(req, target, 'a test')
    expect(await memoryOfLanguage(cms.payload, 'so').lookUp(third.summary)).toHaveLength(1)
    await cms.payload.delete({ collection: 'guides', id: third.id })
    const found = await memoryOfLanguage(cms.payload, 'so').lookUp(third.summary)
    expect(found).toMatchObject([{ percent: 100, pair: { value: 'Korontada', from: third.title } }])
    expect((await readRow(cms.payload, documentOf(third), 'so')).id).toBeUndefined()
  })
})

describe('a text that occurs in several documents', () => {
  const unit = 'body.steps.steps.sign.action'
  const asked = { ...place(guide, unit), language: 'so' }
  const places = async () => {
    const response = await call(cms, arabic, 'get /same-source', { query: asked })
    return ((await response.json()) as { places: SamePlace[] }).places
  }
  const fill = (where: unknown[], person = arabic) =>
    call(cms, person, 'post /fill', { json: { ...asked, places: where } })

  test('is not filled anywhere before it is translated', async () => {
    expect((await fill([place(copy, unit)])).status).toBe(409)
  })

  test('is shown with its place and state, and filled there', async () => {
    await write(guide, 'so', { [unit]: 'Saxiix heshiiska' })
    expect(await places()).toMatchObject([
      { ...place(copy, unit), title: copy.title, state: 'missing', value: '' },
    ])
    const result = (await (await fill([place(copy, unit), place(copy, 'title')])).json()) as FillResult
    expect(result.filled).toBe(1)
    expect(result.refused.map(({ title }) => title)).toEqual([copy.title])
    expect(await places()).toMatchObject([{ state: 'valid', value: 'Saxiix heshiiska' }])
  })

  test('never overwrites what a person has written, but does overwrite what a machine has', async () => {
    await write(copy, 'so', { [unit]: 'Heshiiska saxiix' })
    const refused = (await (await fill([place(copy, unit)])).json()) as FillResult
    expect(refused).toMatchObject({ filled: 0, refused: [{ title: copy.title }] })
    expect((await places())[0]?.value).toBe('Heshiiska saxiix')

    const req = await createLocalReq({ user: editor as never }, cms.payload)
    const sourceHash = unitsOf(copy).find(({ id }) => id === unit)?.hash ?? ''
    const machines = {
      unit,
      value: 'Mashiin',
      sourceHash,
      basedOn: 'Heshiiska saxiix',
      origin: 'machine' as const,
    }
    await saveTexts(req, { document: documentOf(copy), language: 'so', edits: [machines] })
    expect(((await (await fill([place(copy, unit)])).json()) as FillResult).filled).toBe(1)
    expect((await places())[0]?.value).toBe('Saxiix heshiiska')
  })

  test('is filled only by those who write the language', async () => {
    expect((await fill([place(copy, unit)], russian)).status).toBe(403)
  })
})

describe('TMX', () => {
  test('out of one CMS and into another gives the same suggestions', async () => {
    const file = await call(cms, arabic, 'get /tmx', { query: { language: 'ar' } })
    expect(file.headers.get('content-disposition')).toContain('tienviitta-ar.tmx')
    const text = await file.text()
    const other = await startPayload()
    try {
      await publishExampleGuide(other.payload)
      const admin = await account(other.payload, 'Aino', { roles: ['admin'] })
      const response = await call(other, admin, 'post /tmx', { form: formWith(text, 'ar') })
      expect(((await response.json()) as TmxResult).refused).toEqual([])
      for (const unit of ['title', 'summary', 'body.steps.steps.budget.action']) {
        const answer = await memory(admin, 'ar', unit, other)
        const there = ((await answer.json()) as { suggestions: Suggestion[] }).suggestions
        const here = await suggestions('ar', unit)
        // Times of TMX have no milliseconds.
        const plain = (all: Suggestion[]) => all.map((each) => ({ ...each, at: each.at?.slice(0, 19) }))
        expect(here.length).toBeGreaterThan(0)
        expect(plain(there)).toEqual(plain(here))
      }
    } finally {
      await other.stop()
    }
  }, 60_000)

  test('of another tool is taken where it can be, and what is left out is reported', async () => {
    const unit = (value: string, tag: string) =>
      `<tu><tuv xml:lang="fi-FI"><seg>Ikkuna</seg></tuv><tuv xml:lang="${tag}"><seg>${value}</seg></tuv></tu>`
    const text = `<tmx version="1.4"><header srclang="fi"/><body>${unit('نافذة', 'ar-SA')}${unit('okno', 'ru')}</body></tmx>`
    const response = await call(cms, arabic, 'post /tmx', { form: formWith(text, 'ar', 'agency.tmx') })
    const result = (await response.json()) as TmxResult
    expect(result.taken).toBe(1)
    expect(result.refused.map(({ reason }) => reason)).toEqual([expect.stringContaining('1')])
    const [match] = await memoryOfLanguage(cms.payload, 'ar').lookUp('Ikkuna')
    expect(match?.pair).toMatchObject({ value: 'نافذة', from: 'agency.tmx', at: '' })
  })

  const good = writeTmx(
    [{ source: 'Katto', sourceLanguage: 'fi', value: 'سقف' }],
    'ar',
    '2026-11-24T00:00:00Z',
  )
  test.each<[string, number, string | Uint8Array<ArrayBuffer>]>([
    [
      'an external entity',
      400,
      good.replace('"tmx14.dtd"', '"tmx14.dtd" [<!ENTITY a SYSTEM "file:///etc/passwd">]'),
    ],
    ['another document type', 400, good.replace('"tmx14.dtd"', '"https://x.example/tmx14.dtd"')],
    ['damaged XML', 400, good.replace('</tu>', '')],
    ['no TMX', 400, '<html/>'],
    ['not text at all', 400, new Uint8Array([0x50, 0x4b, 3, 4, 0xff, 0xc0])],
    ['too large', 413, new Uint8Array(11 * 1024 * 1024).fill(32)],
  ])(
    'that is hostile or wrong (%s) is refused with a sentence, and nothing is stored',
    async (_, status, file) => {
      const before = await kept('ar')
      const response = await call(cms, arabic, 'post /tmx', { form: formWith(file, 'ar') })
      expect(response.status).toBe(status)
      expect(((await response.json()) as { message: string }).message.length).toBeGreaterThan(15)
      expect(await kept('ar')).toBe(before)
    },
  )

  test('is taken only from those who write the language', async () => {
    const before = await kept('ar')
    const asked = { form: formWith(good, 'ar') }
    expect((await call(cms, russian, 'post /tmx', asked)).status).toBe(403)
    expect((await call(cms, null, 'post /tmx', { form: formWith(good, 'ar') })).status).toBe(401)
    expect((await call(cms, arabic, 'post /tmx', { json: {} })).status).toBe(400)
    expect(await kept('ar')).toBe(before)
  })
})
