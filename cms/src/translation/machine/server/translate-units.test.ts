import { MODELS } from '@tienviitta/content-models/models/model'
import { exampleGuide } from '@tienviitta/content-models/testing/example-guide'
import { unitsOf } from '@tienviitta/content-models/translation/units'
import { type PayloadRequest, createLocalReq } from 'payload'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import {
  account,
  exampleAuthority,
  exampleTopic,
  idOf,
  publish,
  publishTranslation,
} from '../../../testing/examples.ts'
import { type TestCms, startPayload } from '../../../testing/start-payload.ts'
import type { SaveResult } from '../../store/desk.ts'
import { saveTexts } from '../../store/save-texts.ts'
import type { TranslatedDocument } from '../../../content/document/translated-document.ts'
import { readRow } from '../../store/translation-row.ts'
import { type DeeplServer, startDeeplServer } from '../../../testing/deepl-server.ts'
import { deepl } from './deepl.ts'
import { machineEndpoint } from './machine-endpoint.ts'
import { machineMeter } from './machine-meter.ts'
import type { Machine } from './machine-settings.ts'
import { usageThisMonth } from './machine-usage.ts'
import { translateUnits } from './translate-units.ts'

let cms: TestCms
let server: DeeplServer
let req: PayloadRequest
/** A clock per test, a month apart, so that no test sees the characters of another. */
let now = Date.parse('2027-01-15T10:00:00Z')

const guide = exampleGuide({
  body: [
    {
      blockType: 'section',
      id: 'where',
      heading: 'Mistä löydät asunnon?',
      text: 'Kysy **kunnasta** toimeentulotuen määrä. Lue [sivu](https://www.infofinland.fi/fi).\n\n- Soita 0295 020 500\n- Toimeentulotuki on viimeinen tuki',
    },
    {
      blockType: 'steps',
      id: 'steps',
      heading: 'Mitä teet',
      steps: [{ id: 'sign', action: 'Allekirjoita sopimus', cost: '112 €' }],
    },
  ],
})
const crisis = exampleGuide({
  id: idOf(60),
  slug: 'help-now',
  kind: 'crisis',
  // Rows of two documents never have the same id.
  channels: guide.channels.map((channel) => ({ ...channel, id: `crisis-${channel.id}` })),
  sources: guide.sources.map((source) => ({ ...source, id: `crisis-${source.id}` })),
})
const term = MODELS.term.parse({
  model: 'term',
  id: idOf(61),
  slug: 'income-support',
  formerSlugs: [],
  sourceLanguage: 'fi',
  term: 'toimeentulotuki',
  equivalent: 'viimeinen tuki',
  explanation: 'Raha, jota saa, kun muut tulot eivät riitä.',
  guides: [],
})
const units = unitsOf(guide)
const ids = units.map(({ id }) => id)
const document: TranslatedDocument = { model: 'guide', id: guide.id, collection: 'guides' }
const rich = 'body.where.text'

beforeAll(async () => {
  cms = await startPayload()
  server = await startDeeplServer()
  for (const each of [exampleTopic, exampleAuthority, guide]) await publish(cms.payload, each)
  await publish(cms.payload, crisis)
  const user = await account(cms.payload, 'translator', {
    roles: ['translator'],
    languages: ['ar', 'so', 'sv'],
  })
  req = await createLocalReq(
    { user, req: { i18n: { language: 'en' } as PayloadRequest['i18n'] } },
    cms.payload,
  )
})
afterAll(async () => {
  await server.stop()
  await cms.stop()
})
afterEach(async () => {
  server.requests.length = 0
  now = Date.UTC(new Date(now).getUTCFullYear(), new Date(now).getUTCMonth() + 1, 15, 10)
  await cms.payload.db.deleteMany({ collection: 'translations', where: { model: { equals: 'guide' } } })
})

const machine = (budget = 500_000): Machine => ({
  translator: deepl({ key: server.key, serverUrl: server.url, attempts: 1 }, () => now),
  budget,
})
const translate = (
  wanted: readonly string[] = ids,
  { budget = 500_000, on = document } = {},
): Promise<SaveResult> =>
  translateUnits(req, { document: on, language: 'ar', units: wanted }, { machine: machine(budget), now })

const translations = () => server.requests.filter(({ path }) => path === '/v2/translate')
const used = async () => (await usageThisMonth(cms.payload, now, 0)).used
const workOf = async (unit: string) => (await readRow(cms.payload, document, 'ar')).work[unit] ?? []

describe('units translated by machine', () => {
  test('are saved as drafts of the machine, in the order of the page', async () => {
    const result = await translate()
    expect(result.refused).toEqual([])
    expect(result.saved.map(({ unit }) => unit)).toEqual(ids)
    expect(result.saved.map(({ state, origin, by }) => ({ state, origin, by }))).toEqual(
      ids.map(() => ({ state: 'draft', origin: 'machine', by: 'DeepL' })),
    )
    expect(translations()).toHaveLength(1)
    expect(result.row.step).toBe('translating')
  })

  test('keep the addresses of links, bold, lists and numbers', async () => {
    await translate([rich])
    const [text] = await workOf(rich)
    expect(text?.value).toMatch(/\]\(https:\/\/www\.infofinland\.fi\/fi\)/u)
    expect(text?.value).toMatch(/\*\*\p{Script=Arabic}+\*\*/u)
    expect(text?.value).toMatch(/^- .*\b0295 020 500\b.*$/mu)
    expect(server.requests.map(({ form }) => form.get('text')).join('')).not.toContain('infofinland')
  })

  test('hold the words of the glossary as agreed', async () => {
    await publish(cms.payload, term)
    await publishTranslation(cms.payload, term, 'ar')
    await translate([rich])
    const [text] = await workOf(rich)
    expect(text?.value.match(/ar equivalent/gu)).toHaveLength(2)
  })

  test('without a word to translate cost nothing', async () => {
    const result = await translate(['body.steps.steps.sign.cost'])
    expect(result.saved.map(({ value }) => value)).toEqual(['112 €'])
    expect(translations()).toHaveLength(0)
    expect(await used()).toBe(0)
  })

  test('leave a person’s text alone, but not an older draft of the machine', async () => {
    await translate(['title', 'summary'])
    const title = units.find(({ id }) => id === 'title')
    const [draft] = await workOf('title')
    const edit = {
      unit: 'title',
      value: 'استئجار',
      sourceHash: title?.hash ?? '',
      basedOn: draft?.value ?? '',
    }
    expect((await saveTexts(req, { document, language: 'ar', edits: [edit] })).conflicts).toEqual([])
    const result = await translate(['title', 'summary', 'gone'])
    expect(result.saved.map(({ unit }) => unit)).toEqual(['summary'])
    expect(result.refused).toEqual([
      { unit: 'title', reason: 'A person has already translated this text.' },
      { unit: 'gone', reason: 'This text has been taken out of the document.' },
    ])
    expect((await workOf('title')).map(({ value, origin }) => ({ value, origin }))).toEqual([
      { value: 'استئجار', origin: 'human' },
    ])
  })

  test('of which one comes back damaged: the others are saved', async () => {
    server.next('lost-tag')
    const result = await translate()
    expect(result.saved.map(({ unit }) => unit)).toEqual(ids.filter((id) => id !== rich))
    expect(result.refused).toEqual([
      {
        unit: rich,
        reason: expect.stringMatching(/^The machine (?:lost|did not keep) .* not saved\./u) as string,
      },
    ])
    expect(await workOf(rich)).toEqual([])
  })
})

describe('machine translation is refused', () => {
  test('for crisis guides, before anything is sent', async () => {
    const on: TranslatedDocument = { ...document, id: crisis.id }
    await expect(translate(['title'], { on })).rejects.toMatchObject({ kind: 'crisis' })
    expect(server.requests).toEqual([])
    expect(
      await machineMeter(req, { document: on, language: 'ar' }, { machine: machine(), now }),
    ).toBeUndefined()
  })

  test('when it is off', async () => {
    const asked = translateUnits(req, { document, language: 'ar', units: ids }, { machine: undefined, now })
    await expect(asked).rejects.toMatchObject({ kind: 'not-set-up' })
  })

  test('when the language is not offered', async () => {
    const asked = translateUnits(req, { document, language: 'so', units: ids }, { machine: machine(), now })
    await expect(asked).rejects.toMatchObject({ kind: 'language' })
    expect(translations()).toHaveLength(0)
  })

  test('when the month’s budget would be exceeded: nothing is sent or counted', async () => {
    await translate(['title'])
    const spent = await used()
    expect(spent).toBe('Asunnon vuokraaminen'.length)
    server.requests.length = 0
    await expect(translate(ids, { budget: spent + 10 })).rejects.toMatchObject({ kind: 'budget' })
    expect(translations()).toHaveLength(0)
    expect(await used()).toBe(spent)
  })

  test('when the provider fails: the characters are given back and nothing is saved', async () => {
    server.next({ status: 456 })
    await expect(translate()).rejects.toMatchObject({ kind: 'quota' })
    expect(await used()).toBe(0)
    expect(Object.keys((await readRow(cms.payload, document, 'ar')).work)).toEqual([])
  })

  test('for the rest when the provider fails half-way: what was translated is saved and counted', async () => {
    const small: Machine = machine()
    const halves = { ...small, translator: { ...small.translator, limits: { texts: 2, bytes: 100_000 } } }
    const original = halves.translator.translate
    let batches = 0
    halves.translator.translate = (request) => {
      batches += 1
      if (batches === 2) server.next('malformed')
      return original(request)
    }
    const result = await translateUnits(
      req,
      { document, language: 'ar', units: ids },
      { machine: halves, now },
    )
    const sent = ids.slice(0, 2)
    expect(result.saved.map(({ unit }) => unit)).toEqual(expect.arrayContaining(sent) as string[])
    expect(result.refused.length).toBeGreaterThan(0)
    expect(new Set(result.refused.map(({ reason }) => reason)).size).toBe(1)
    expect(batches).toBe(2)
    expect(await used()).toBe(units.slice(0, 2).reduce((sum, { source }) => sum + source.length, 0))
  })
})

describe('the meter', () => {
  test('shows the provider and the characters of the month', async () => {
    await translate(['title'])
    const meter = await machineMeter(req, { document, language: 'ar' }, { machine: machine(1000), now })
    expect(meter).toEqual({ provider: 'DeepL', used: 20, budget: 1000 })
  })

  test('is not there when machine translation is off or the language is not offered', async () => {
    expect(await machineMeter(req, { document, language: 'ar' }, { machine: undefined, now })).toBeUndefined()
    const offer = machine()
    await offer.translator.languages()
    expect(await machineMeter(req, { document, language: 'so' }, { machine: offer, now })).toBeUndefined()
  })

  test('is there while the provider does not answer', async () => {
    const translator = deepl({ key: 'wrong', serverUrl: server.url, attempts: 1 }, () => now)
    const meter = await machineMeter(
      req,
      { document, language: 'so' },
      { machine: { translator, budget: 5 }, now },
    )
    expect(meter).toEqual({ provider: 'DeepL', used: 0, budget: 5 })
  })
})

describe('the endpoint', () => {
  const ask = async (body: unknown, asker: PayloadRequest['user'] | null = req.user): Promise<Response> => {
    const request = await createLocalReq({ ...(asker ? { user: asker } : {}) }, cms.payload)
    Object.assign(request, { text: () => Promise.resolve(JSON.stringify(body)) })
    return machineEndpoint.handler(request)
  }
  const target = { collection: 'guides', id: guide.id, language: 'ar', units: ['title'] }

  test('is closed to those who may not write the language', async () => {
    expect((await ask(target, null)).status).toBe(401)
    expect((await ask({ ...target, language: 'ru' })).status).toBe(403)
    expect((await ask({ ...target, id: idOf(99) })).status).not.toBe(200)
    expect((await ask({ ...target, units: 'title' })).status).toBe(400)
  })

  test('says what to do when machine translation is off', async () => {
    const answer = await ask(target)
    expect(answer.status).toBe(409)
    expect(await answer.json()).toEqual({ message: expect.stringMatching(/\.$/u) as string })
  })

  test('translates when it is set up', async () => {
    process.env['DEEPL_AUTH_KEY'] = server.key
    process.env['DEEPL_SERVER_URL'] = server.url
    try {
      const answer = await ask(target)
      expect(answer.status).toBe(200)
      expect(((await answer.json()) as SaveResult).saved.map(({ unit }) => unit)).toEqual(['title'])
    } finally {
      delete process.env['DEEPL_AUTH_KEY']
      delete process.env['DEEPL_SERVER_URL']
    }
  })
})
