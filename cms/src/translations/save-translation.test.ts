import { LANGUAGES } from '@tienviitta/content-models/languages/registry'
import { exampleGuide } from '@tienviitta/content-models/testing/example-guide'
import type { Translation } from '@tienviitta/content-models/translation/translation'
import { unitsOf } from '@tienviitta/content-models/translation/units'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { account, idOf, publishExampleGuide } from '../testing/examples.ts'
import { type TestCms, startPayload } from '../testing/start-payload.ts'
import { type Desk, deskEndpoint } from './desk-endpoint.ts'
import { unitLabels } from './unit-labels.ts'

let cms: TestCms
const guide = exampleGuide()
const units = unitsOf(guide)
const document = { relationTo: 'guides', value: guide.id }

beforeAll(async () => {
  cms = await startPayload()
  await publishExampleGuide(cms.payload)
}, 60_000)
afterAll(() => cms.stop())

const edit = (index: number, value: string) => {
  const unit = units[index]
  if (!unit) throw new Error('the example has changed')
  return { [unit.id]: { value, sourceHash: unit.hash } }
}
const create = (language: string, data: Record<string, unknown> = {}) =>
  cms.payload.create({
    collection: 'translations',
    data: { document, language, ...data },
    draft: true,
    depth: 0,
  })
const read = async (id: string | number) => {
  const row = await cms.payload.findByID({ collection: 'translations', id, draft: true, depth: 0 })
  return row as unknown as { units: Translation['units']; title: string; _status: string }
}
const save = (id: string | number, data: Record<string, unknown>, draft = true) =>
  cms.payload.update({ collection: 'translations', id, data, draft, depth: 0 })

describe('a translation', () => {
  test('belongs to one document and language, and is named after them', async () => {
    const { id } = await create('sv', { edits: edit(0, 'Att hyra en bostad') })
    expect((await read(id)).title).toBe('Asunnon vuokraaminen · ruotsi')
    expect((await read(id)).units).toEqual({
      title: [{ value: 'Att hyra en bostad', sourceHash: units[0]?.hash, origin: 'human' }],
    })
    await save(id, { language: 'ru', document: { relationTo: 'guides', value: idOf(99) } })
    expect(await read(id)).toMatchObject({ title: 'Asunnon vuokraaminen · ruotsi' })
  })

  test('there is only one per document and language, also when two are made at once', async () => {
    await expect(create('sv')).rejects.toThrow()
    const results = await Promise.allSettled([create('et'), create('et'), create('et')])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const found = await cms.payload.count({
      collection: 'translations',
      where: { language: { equals: 'et' } },
    })
    expect(found.totalDocs).toBe(1)
  })

  test('into the document’s own language or of no document is refused', async () => {
    await expect(create('fi')).rejects.toThrow()
    const nothing = { relationTo: 'guides', value: idOf(77) }
    await expect(create('en', { document: nothing })).rejects.toThrow()
  })

  test('keeps up to three texts of a unit; an empty text takes one away', async () => {
    const { id } = await create('uk', { edits: edit(0, 'Оренда') })
    for (const hash of ['a', 'b', 'c']) {
      await save(id, { edits: { title: { value: `Оренда ${hash}`, sourceHash: hash.repeat(16) } } })
    }
    expect((await read(id)).units['title']?.map(({ value }) => value)).toEqual([
      'Оренда c',
      'Оренда b',
      'Оренда a',
    ])
    await save(id, { edits: { title: { value: ' ', sourceHash: 'b'.repeat(16) } } })
    expect((await read(id)).units['title']?.map(({ value }) => value)).toEqual(['Оренда c', 'Оренда a'])
  })

  test('a draft is kept from readers until it is published; what is published is valid', async () => {
    const { id } = await create('ru', { edits: { ...edit(0, 'Аренда'), ...edit(3, '[x](javascript:1)') } })
    await expect(save(id, { _status: 'published' }, false)).rejects.toThrow()
    await save(id, { edits: edit(3, 'Спросите **в муниципалитете**.') })
    await save(id, { _status: 'published' }, false)
    expect((await read(id))._status).toBe('published')
  })

  test('goes with its document', async () => {
    const copy = exampleGuide({ id: idOf(51), slug: 'copy' })
    await cms.payload.create({ collection: 'guides', data: { id: copy.id, title: 'Kopio' }, draft: true })
    await cms.payload.create({
      collection: 'translations',
      data: { document: { relationTo: 'guides', value: copy.id }, language: 'so' },
      draft: true,
    })
    await cms.payload.delete({ collection: 'guides', id: copy.id })
    const left = await cms.payload.count({
      collection: 'translations',
      where: { documentId: { equals: copy.id } },
    })
    expect(left.totalDocs).toBe(0)
  })
})

describe('many translators at once', () => {
  test('fifty parallel saves of translations of one document in 18 languages lose nothing', async () => {
    const languages = LANGUAGES.map(({ tag }) => tag)
      .filter((tag) => tag !== 'fi')
      .slice(0, 18)
    await cms.payload.delete({ collection: 'translations', where: { documentId: { equals: guide.id } } })
    const rows = await Promise.all(languages.map((language) => create(language)))
    const saves = Array.from({ length: 50 }, (_, number) => {
      const index = number % languages.length
      const unit = Math.floor(number / languages.length) % units.length
      return { row: rows[index], unit, value: `${languages[index] ?? ''} ${number}` }
    })
    await Promise.all(saves.map(({ row, unit, value }) => save(row?.id ?? '', { edits: edit(unit, value) })))
    for (const { row, unit, value } of saves) {
      const stored = await read(row?.id ?? '')
      expect(stored.units[units[unit]?.id ?? '']?.[0]?.value).toBe(value)
    }
  })

  test('drafts and publishing of one row in parallel lose no text', async () => {
    await cms.payload.delete({ collection: 'translations', where: { documentId: { equals: guide.id } } })
    const { id } = await create('ar')
    await Promise.all(
      units.map((_, index) =>
        save(
          id,
          { edits: edit(index, `نص ${index}`), ...(index % 3 === 0 ? { _status: 'published' } : {}) },
          index % 3 !== 0,
        ),
      ),
    )
    expect(Object.keys((await read(id)).units)).toHaveLength(units.length)
  })
})

describe('the translation desk', () => {
  test('shows every text in the order of the page with its state', async () => {
    await cms.payload.delete({ collection: 'translations', where: { documentId: { equals: guide.id } } })
    await create('ar', { edits: edit(0, 'استئجار منزل') })
    const user = await account(cms.payload, 'desk', { roles: ['translator'], languages: ['ar'] })
    const searchParams = new URLSearchParams({ collection: 'guides', id: guide.id, language: 'ar' })
    const req = await createLocalReq({ user, req: { searchParams } }, cms.payload)
    const response = await deskEndpoint.handler(req)
    const desk = (await response.json()) as Desk
    expect(desk.target).toEqual({ language: 'ar', direction: 'rtl' })
    expect(desk.units.map(({ id }) => id)).toEqual(units.map(({ id }) => id))
    expect(desk.units[0]).toMatchObject({ state: 'valid', value: 'استئجار منزل' })
    expect(desk.units[1]).toMatchObject({ state: 'missing', value: '' })
  })

  test('is closed to those who are not signed in', async () => {
    const req = await createLocalReq({}, cms.payload)
    expect((await deskEndpoint.handler(req)).status).toBe(401)
  })

  test('names a text by its place', () => {
    const labels = unitLabels('guide', guide)
    expect(labels.get('title')?.en).toBe('Title')
    expect([...labels.keys()]).toEqual(units.map(({ id }) => id))
    expect(labels.get('body.steps.steps.budget.action')?.en).toMatch(/^Steps › Steps 1: /u)
  })
})
