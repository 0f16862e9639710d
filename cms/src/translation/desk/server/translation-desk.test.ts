import { type LanguageTag, LANGUAGES } from '@tienviitta/content-models/languages/registry'
import { exampleGuide } from '@tienviitta/content-models/testing/example-guide'
import { textHash } from '@tienviitta/content-models/translation/text-hash'
import { type Unit, unitsOf } from '@tienviitta/content-models/translation/units'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toRow } from '../../../content/document/to-row.ts'
import { type Person, callDesk } from '../../../testing/call-desk.ts'
import { account, idOf, publishExampleGuide } from '../../../testing/examples.ts'
import { type TestCms, startPayload } from '../../../testing/start-payload.ts'
import type { HistoryStep } from '../../store/history-step.ts'
import type { Presence } from '../contracts.ts'
import type { Desk, DeskRow, SaveResult } from '../../store/desk.ts'
import { readRow } from '../../store/translation-row.ts'

let cms: TestCms
let editor: Person
let arabic: Person
let arabicToo: Person
let russian: Person
const guide = { collection: 'guides', id: idOf(1) }
const document = { collection: 'guides', model: 'guide', id: idOf(1) } as const
const units = unitsOf(exampleGuide())

beforeAll(async () => {
  cms = await startPayload()
  await publishExampleGuide(cms.payload)
  editor = await account(cms.payload, 'Eeva', { roles: ['editor'] })
  arabic = await account(cms.payload, 'Maryam', { roles: ['translator'], languages: ['ar'] })
  arabicToo = await account(cms.payload, 'Yusuf', { roles: ['translator'], languages: ['ar'] })
  russian = await account(cms.payload, 'Olga', { roles: ['translator'], languages: ['ru'] })
}, 60_000)
afterAll(() => cms.stop())

const unitOf = (id: string): Unit => {
  const unit = units.find((candidate) => candidate.id === id)
  if (!unit) throw new Error(`The example guide has no unit ${id}.`)
  return unit
}
const edit = (id: string, value: string, basedOn = '', hash = unitOf(id).hash) => ({
  unit: id,
  value,
  sourceHash: hash,
  basedOn,
})
const save = (person: Person, language: string, texts: unknown[]) =>
  callDesk<SaveResult>(cms, person, '/texts', { ...guide, language, texts })
const desk = async (person: Person, language: string, more = '') =>
  (await callDesk<Desk>(cms, person, `/desk?collection=guides&id=${idOf(1)}&language=${language}${more}`))
    .body
const deskUnit = async (person: Person, language: string, id: string) =>
  (await desk(person, language)).units.find((unit) => unit.id === id)
const step = (person: Person, language: string, to: string, more = {}) =>
  callDesk<{ row: DeskRow; reasons?: { unit: string; reason: string }[] }>(cms, person, '/step', {
    ...guide,
    language,
    step: to,
    ...more,
  })
const publishGuide = (data: Record<string, unknown>) =>
  cms.payload.update({
    collection: 'guides',
    id: idOf(1),
    data: { ...toRow(exampleGuide()), ...data, _status: 'published' },
    depth: 0,
  })

describe('saving', () => {
  test('keeps a text with its source, its writer and the time', async () => {
    const { status, body } = await save(arabic, 'ar', [edit('title', 'استئجار مسكن')])
    expect(status).toBe(200)
    expect(body.saved).toMatchObject([{ unit: 'title', value: 'استئجار مسكن', state: 'valid', by: 'Maryam' }])
    const { work } = await readRow(cms.payload, document, 'ar')
    expect(work['title']).toMatchObject([{ source: unitOf('title').source, origin: 'human' }])
  })

  test('does not show it to readers', async () => {
    expect(await readRow(cms.payload, document, 'ar')).toMatchObject({ isPublished: false, units: {} })
  })

  test('tells the second of two people what the first one wrote, and loses neither', async () => {
    await save(arabic, 'ar', [edit('summary', 'الأولى')])
    const { body } = await save(arabicToo, 'ar', [edit('summary', 'الثانية')])
    expect(body.conflicts).toMatchObject([{ unit: 'summary', value: 'الأولى', by: 'Maryam' }])
    expect(body.conflicts[0]?.difference).toEqual([
      { kind: 'removed', text: 'الأولى' },
      { kind: 'added', text: 'الثانية' },
    ])
    expect((await deskUnit(arabic, 'ar', 'summary'))?.value).toBe('الأولى')
    const agreed = await save(arabicToo, 'ar', [edit('summary', 'الثانية', 'الأولى')])
    expect(agreed.body.conflicts).toEqual([])
    expect((await deskUnit(arabic, 'ar', 'summary'))?.value).toBe('الثانية')
  })

  test('sent twice, as after a broken connection, it changes nothing', async () => {
    const before = await readRow(cms.payload, document, 'ar')
    const { body } = await save(arabic, 'ar', [edit('title', 'استئجار مسكن')])
    expect(body).toMatchObject({ conflicts: [], refused: [], saved: [{ unit: 'title' }] })
    expect(await readRow(cms.payload, document, 'ar')).toEqual(before)
  })

  test('an unknown unit or source is refused with a reason, and the rest is kept', async () => {
    const { body } = await save(arabic, 'ar', [
      { unit: 'nothing', value: 'x', sourceHash: unitOf('title').hash, basedOn: '' },
      edit('title', 'x', '', textHash('another source')),
      edit('body.steps.heading', 'ماذا تفعل'),
    ])
    expect(body.refused.map(({ unit }) => unit)).toEqual(['nothing', 'title'])
    expect(body.refused.every(({ reason }) => reason.length > 20)).toBe(true)
    expect(body.saved.map(({ unit }) => unit)).toEqual(['body.steps.heading'])
  })

  test('nonsense is answered with a sentence, not with an error of the server', async () => {
    const answers = await Promise.all([
      save(arabic, 'ar', [{ unit: 'title' }]),
      save(arabic, 'xx', []),
      callDesk(cms, arabic, '/texts', { collection: 'users', id: '1', language: 'ar', texts: [] }),
      callDesk(cms, arabic, '/texts', 'not an object'),
      callDesk(cms, null, '/texts', { ...guide, language: 'ar', texts: [] }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([400, 404, 404, 400, 401])
    expect(answers.every(({ body }) => (body.message ?? '').length > 10)).toBe(true)
  })
})

describe('who may do what', () => {
  test('a translator of Russian neither opens, saves, hands on, publishes nor undoes Arabic', async () => {
    const before = await readRow(cms.payload, document, 'ar')
    const target = { ...guide, language: 'ar' }
    const query = `?collection=guides&id=${idOf(1)}&language=ar`
    const answers = await Promise.all([
      callDesk(cms, russian, `/desk${query}`),
      callDesk(cms, russian, `/history${query}`),
      save(russian, 'ar', [edit('title', 'x', 'استئجار مسكن')]),
      callDesk(cms, russian, '/approve', { ...target, units: ['title'] }),
      callDesk(cms, russian, '/still-valid', { ...guide, units: ['title'], languages: ['ar'] }),
      callDesk(cms, russian, '/still-valid', { ...guide, units: ['title'], languages: 'all' }),
      step(russian, 'ar', 'review'),
      step(russian, 'ar', 'published'),
      callDesk(cms, russian, '/publish-ready', guide),
      callDesk(cms, russian, '/undo', { ...target, version: 'x' }),
      callDesk(cms, russian, '/presence', { ...target, unit: null }),
      callDesk(cms, russian, '/assign', { ...target, user: null }),
    ])
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 403))
    expect(await readRow(cms.payload, document, 'ar')).toEqual(before)
  })

  test('no one can bypass the desk to write a translation', async () => {
    const { id } = await readRow(cms.payload, document, 'ar')
    const as = { overrideAccess: false, user: editor as never }
    await expect(
      cms.payload.update({ collection: 'translations', id: String(id), data: { work: {} }, ...as }),
    ).rejects.toThrow()
    await expect(cms.payload.delete({ collection: 'translations', id: String(id), ...as })).rejects.toThrow()
    const seen = await cms.payload.find({
      collection: 'translations',
      overrideAccess: false,
      user: russian,
    })
    expect(seen.totalDocs).toBe(0)
  })

  test('a translator hands on; only an editor publishes', async () => {
    expect((await step(arabic, 'ar', 'published')).status).toBe(403)
    expect((await step(arabic, 'ar', 'review')).body.row).toMatchObject({
      step: 'review',
      isPublished: false,
    })
    const { status, body } = await step(editor, 'ar', 'published')
    expect(status).toBe(200)
    expect(body.row).toMatchObject({ step: 'published', isPublished: true, hasUnpublished: false })
    const { units: shown } = await readRow(cms.payload, document, 'ar')
    expect(shown['title']).toEqual([
      { value: 'استئجار مسكن', sourceHash: unitOf('title').hash, origin: 'human' },
    ])
  })
})

describe('steps', () => {
  test('are in the history and are undone for that language only', async () => {
    const history = async () =>
      (
        await callDesk<{ steps: HistoryStep[] }>(
          cms,
          editor,
          `/history?collection=guides&id=${idOf(1)}&language=ar`,
        )
      ).body.steps
    await save(russian, 'ru', [edit('title', 'Аренда жилья')])
    await save(arabic, 'ar', [edit('title', 'خطأ', 'استئجار مسكن')])
    await step(editor, 'ar', 'published')
    const [now, before] = await history()
    expect(now).toMatchObject({ step: 'published', by: 'Eeva', changed: 1 })
    const back = await callDesk<{ row: DeskRow }>(cms, editor, '/undo', {
      ...guide,
      language: 'ar',
      version: (await history()).find(
        ({ step: name, version }) => name === 'published' && version !== now?.version,
      )?.version,
    })
    expect(back.status).toBe(200)
    expect(before).toBeDefined()
    expect((await readRow(cms.payload, document, 'ar')).units['title']?.[0]?.value).toBe('استئجار مسكن')
    expect((await deskUnit(russian, 'ru', 'title'))?.value).toBe('Аренда жилья')
    expect((await history())[0]).toMatchObject({ step: 'published', by: 'Eeva' })
  })

  test('an editor publishes all languages that are ready, and is told which are not', async () => {
    await step(russian, 'ru', 'review')
    const { body } = await callDesk<{ published: string[] }>(cms, editor, '/publish-ready', guide)
    expect(body.published).toEqual(['ru'])
  })
})

describe('a second person', () => {
  test('approves where the language needs it; nobody approves her own text', async () => {
    await cms.payload.updateGlobal({ slug: 'translation-settings', data: { reviewLanguages: ['so'] } })
    const ali = await account(cms.payload, 'Ali', { roles: ['translator'], languages: ['so'] })
    const hodan = await account(cms.payload, 'Hodan', { roles: ['translator'], languages: ['so'] })
    const { body } = await save(ali, 'so', [edit('title', 'Kirayso guri')])
    expect(body.saved[0]?.state).toBe('draft')
    expect((await step(editor, 'so', 'published')).body.reasons).toHaveLength(1)
    const own = await callDesk<SaveResult>(cms, ali, '/approve', {
      ...guide,
      language: 'so',
      units: ['title'],
    })
    expect(own.body.refused).toHaveLength(1)
    const other = await callDesk<SaveResult>(cms, hodan, '/approve', {
      ...guide,
      language: 'so',
      units: ['title'],
    })
    expect(other.body.saved[0]).toMatchObject({ state: 'valid', approvedBy: 'Hodan' })
    expect((await step(editor, 'so', 'published')).status).toBe(200)
    // Changed after its approval, it waits again, and readers keep what was approved.
    await save(ali, 'so', [edit('title', 'Guri kirayso', 'Kirayso guri'), edit('summary', 'Raadi guri.')])
    expect((await deskUnit(ali, 'so', 'title'))?.state).toBe('draft')
    expect((await step(editor, 'so', 'published')).status).toBe(409)
    expect((await readRow(cms.payload, document, 'so')).units['title']?.[0]?.value).toBe('Kirayso guri')
  })
})

describe('a changed source', () => {
  test('outdates exactly the changed unit, in every language, and shows the difference', async () => {
    await publishGuide({ title: 'Asunnon vuokraaminen Suomessa' })
    for (const [person, language] of [
      [arabic, 'ar'],
      [russian, 'ru'],
    ] as const) {
      const { units: now } = await desk(person, language)
      expect(now.filter(({ state }) => state === 'outdated').map(({ id }) => id)).toEqual(['title'])
      expect(now[0]).toMatchObject({ translatedSource: 'Asunnon vuokraaminen' })
      expect(now[0]?.difference).toContainEqual({
        kind: 'added',
        text: expect.stringContaining('Suomessa') as unknown,
      })
    }
  })

  test('moved, saved again, or changed in its settings outdates nothing', async () => {
    const [section, steps] = toRow(exampleGuide())['body'] as Record<string, unknown>[]
    await publishGuide({
      title: 'Asunnon vuokraaminen Suomessa',
      body: [steps, section],
      reviewIntervalMonths: 6,
    })
    await publishGuide({ title: 'Asunnon vuokraaminen Suomessa' })
    const { units: now } = await desk(arabic, 'ar')
    expect(now.filter(({ state }) => state === 'outdated').map(({ id }) => id)).toEqual(['title'])
  })

  test('is confirmed as still valid for all languages at once by an editor, for readers too', async () => {
    const { body } = await callDesk<{ languages: string[]; units: number }>(cms, editor, '/still-valid', {
      ...guide,
      units: ['title'],
      languages: 'all',
    })
    expect(body.languages.toSorted()).toEqual(['ar', 'ru', 'so'])
    expect((await deskUnit(arabic, 'ar', 'title'))?.state).toBe('valid')
    const hash = textHash('Asunnon vuokraaminen Suomessa')
    expect((await readRow(cms.payload, document, 'ar')).units['title']?.[0]).toMatchObject({
      sourceHash: hash,
    })
  })

  test('in a draft is announced, and texts made ahead go live together with it', async () => {
    await cms.payload.update({
      collection: 'guides',
      id: idOf(1),
      data: { title: 'Vuokra-asunto' },
      draft: true,
      depth: 0,
    })
    const shown = await desk(arabic, 'ar')
    expect(shown.document.hasDraft).toBe(true)
    expect(shown.units[0]?.draft?.source).toBe('Vuokra-asunto')
    expect((await desk(arabic, 'ar', '&source=draft')).units[0]).toMatchObject({
      source: 'Vuokra-asunto',
      state: 'outdated',
    })
    const hash = textHash('Vuokra-asunto')
    const { body } = await save(arabic, 'ar', [edit('title', 'شقة للإيجار', '', hash)])
    expect(body.saved).toHaveLength(1)
    await step(editor, 'ar', 'published')
    expect((await deskUnit(arabic, 'ar', 'title'))?.value).toBe('استئجار مسكن')
    await publishGuide({ title: 'Vuokra-asunto' })
    expect(await deskUnit(arabic, 'ar', 'title')).toMatchObject({ value: 'شقة للإيجار', state: 'valid' })
  })
})

describe('together at the desk', () => {
  test('people see where the others are, and what was saved in the meantime', async () => {
    const at = (person: Person, unit: string | null, since?: string) =>
      callDesk<Presence>(cms, person, '/presence', { ...guide, language: 'ar', unit, since })
    const { body: first } = await at(arabic, 'title')
    const { body: second } = await at(arabicToo, 'summary')
    expect(first.others).toEqual([])
    expect(second.others).toMatchObject([{ name: 'Maryam', unit: 'title' }])
    await save(arabic, 'ar', [edit('body.steps.steps.budget.action', 'احسب الميزانية')])
    const { body: later } = await at(arabicToo, 'summary', second.now)
    expect(later.changed).toEqual(['body.steps.steps.budget.action'])
  })
})

describe('fifty people', () => {
  test('save eighteen languages of one document while its source changes, and nothing is lost', async () => {
    const languages = LANGUAGES.map(({ tag }) => tag).filter((tag) => tag !== 'fi' && tag !== 'fi-simple')
    const people = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        account(cms.payload, `person-${index}`, {
          roles: ['translator'],
          languages: [languages[index % languages.length] as string],
        }),
      ),
    )
    const { units: now } = await desk(editor, 'et')
    const wanted = new Map<string, string>()
    const writes = people.flatMap((person, index) => {
      const language = languages[index % languages.length] as LanguageTag
      return now
        .filter((_, position) => position % 3 === Math.floor(index / languages.length))
        .map(({ id, sourceHash }) => {
          wanted.set(`${language} ${id}`, `${language} ${id} by ${index}`)
          const text = { unit: id, value: `${language} ${id} by ${index}`, sourceHash }
          return async () => {
            const { basedOn } = { basedOn: (await deskUnit(editor, language, id))?.value ?? '' }
            return save(person, language, [{ ...text, basedOn }])
          }
        })
    })
    const middle = Math.floor(writes.length / 2)
    const all = [
      ...writes.slice(0, middle),
      async () => publishGuide({ title: 'Vuokra', changeWeights: { title: 'critical' } }),
      ...writes.slice(middle),
    ]
    const results = await Promise.all(all.map((write) => write()))
    expect(results.filter((result) => 'status' in result && result.status !== 200)).toEqual([])
    for (const language of languages) {
      const { work } = await readRow(cms.payload, document, language)
      for (const { id } of now) {
        const value = wanted.get(`${language} ${id}`)
        if (value !== undefined) expect(work[id]?.map((text) => text.value)).toContain(value)
      }
      const title = await deskUnit(editor, language, 'title')
      expect(title?.state).toBe('withdrawn')
    }
  }, 300_000)
})
