import { isRecord } from '@tienviitta/content-models/models/schema-walk'
import { unitsOf } from '@tienviitta/content-models/translation/units'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { without } from '../content/document/without.ts'
import { type Contract, pathFields } from '../endpoints/contract.ts'
import { idOf } from '../testing/examples.ts'
import { startWithPeople } from '../testing/people-at-api.ts'
import { CONTRACTS } from './contracts.ts'

let world: Awaited<ReturnType<typeof startWithPeople>>
beforeAll(async () => {
  vi.stubEnv('PREVIEW_URL', 'http://127.0.0.1:4322')
  world = await startWithPeople()
}, 60_000)
afterAll(async () => {
  vi.unstubAllEnvs()
  await world.cms.stop()
})

/** A valid value for each field, whatever the endpoint. */
const RIGHT: Readonly<Record<string, unknown>> = {
  collection: 'guides',
  id: idOf(1),
  language: 'ar',
  source: 'draft',
  reference: 'ru',
  texts: [],
  units: [],
  languages: ['ar'],
  step: 'review',
  waiver: 'It is right.',
  version: 'x',
  unit: 'title',
  since: '2026-11-29T10:00:00.000Z',
  user: 'x',
  model: 'guide',
  municipality: 'x',
  state: 'missing',
  assigned: 'me',
  drafts: '1',
  page: 1,
  text: 'Miksi?',
  question: 'x',
  answer: 'Siksi.',
  places: [],
  ids: ['x'],
  lasts: 'day',
  token: 'x',
  release: '000007',
  type: 'publish',
  date: '2090-01-01',
  time: '08:00',
  job: 'x',
}
const fieldsOf = ({ input }: Contract): string[] => Object.keys(input.shape)
const rightInput = (contract: Contract): Record<string, unknown> =>
  Object.fromEntries(fieldsOf(contract).map((name) => [name, RIGHT[name]]))
/** Whether a field of a contract accepts a value. */
const takes = ({ input }: Contract, name: string, value: unknown): boolean => {
  const field: unknown = input.shape[name]
  return field instanceof z.ZodType && field.safeParse(value).success
}

const named = (contracts: readonly Contract[]) =>
  contracts.map((contract) => [`${contract.method} ${contract.path}`, contract] as const)
const POSTS = CONTRACTS.filter(({ method, upload }) => method === 'post' && !upload)
const GETS = CONTRACTS.filter(({ method }) => method === 'get')
const UPLOADS = CONTRACTS.filter(({ upload }) => upload)

const send = (contract: Contract, body: string | FormData, adminLanguage: 'fi' | 'sv' | 'en' = 'fi') =>
  world.ask({ person: 'admin', method: 'post', address: contract.path, body, adminLanguage })

/** Junk that no field of any body accepts. */
const JUNK: Readonly<Record<string, string>> = {
  'a number': '7',
  true: 'true',
  'nested objects': '{"junk":{"a":[{"b":null}]}}',
  'a polluted prototype': '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
  'a list in a list': '[[["x"]]]',
  'a list of numbers': '[1,2,3]',
  'a huge text': JSON.stringify('x'.repeat(150_000)),
  'a huge list': JSON.stringify(Array.from({ length: 3000 }, () => 'ar')),
}

/** Expects 400 with the field and a reason in a sentence. */
async function expectRefused(response: Response, field: string): Promise<void> {
  const answer: unknown = await response.json()
  expect({ status: response.status, answer }).toMatchObject({
    status: 400,
    answer: { message: expect.stringMatching(/^.{10,}\.$/u) as string },
  })
  const fields = isRecord(answer) && Array.isArray(answer['fields']) ? answer['fields'] : []
  const own = fields.filter((each: { field: string }) => each.field.split('.')[0] === field)
  expect(own.length, `${field} in ${JSON.stringify(answer)}`).toBeGreaterThan(0)
  for (const { reason } of own as { reason: string }[]) expect(reason).toMatch(/^\p{Lu}.{5,}\.$/u)
}

describe.each(named(POSTS))('%s', (_, contract) => {
  const textWith = (name: string, value: string): string =>
    JSON.stringify({ ...rightInput(contract), [name]: '@@' }).replace('"@@"', value)

  test.each(fieldsOf(contract))('refuses wrong values of “%s”', async (name) => {
    for (const [what, value] of Object.entries(JUNK)) {
      const response = await send(contract, textWith(name, value))
      expect(response.status, what).toBeLessThan(500)
      await expectRefused(response, name)
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  test.each(fieldsOf(contract).filter((name) => !takes(contract, name, undefined)))(
    'refuses to go without “%s”',
    async (name) => {
      await expectRefused(await send(contract, JSON.stringify(without(rightInput(contract), name))), name)
    },
  )

  test.each(fieldsOf(contract))('takes null as “%s” only where it means something', async (name) => {
    const response = await send(contract, textWith(name, 'null'))
    if (['unit', 'user'].includes(name) && takes(contract, name, null))
      expect(response.status).toBeLessThan(500)
    else await expectRefused(response, name)
  })

  test('refuses a body that is not an object, or not JSON', async () => {
    for (const body of [
      'null',
      '[]',
      '[{}]',
      '7',
      '"text"',
      '{"collection":',
      '\u0000',
      '['.repeat(50_000),
    ]) {
      const response = await send(contract, body)
      expect({ body: body.slice(0, 20), status: response.status }).toMatchObject({ status: 400 })
      const { message } = (await response.json()) as { message: string }
      expect(message.length).toBeGreaterThan(10)
    }
  })

  test('refuses more than it can hold', async () => {
    const response = await send(contract, JSON.stringify({ collection: 'x'.repeat(2_100_000) }))
    expect(response.status).toBe(413)
  })

  test('answers nonsense of the right form without an error of the server', async () => {
    for (const name of fieldsOf(contract)) {
      for (const nonsense of ['', 'x', '../..', '__proto__', "' OR 1=1 --", '\u0000', '💥']) {
        const { status } = await send(contract, textWith(name, JSON.stringify(nonsense)))
        expect({ name, nonsense, isFault: status >= 500 }).toEqual({ name, nonsense, isFault: false })
      }
    }
  })
})

describe.each(named(GETS))('%s', (_, contract) => {
  const inPath = pathFields(contract.path)
  function address(query: readonly (readonly [string, string])[]): string {
    const given = new Map(query)
    const path = inPath.reduce<string>(
      (text, name) => text.replace(`:${name}`, encodeURIComponent(given.get(name) ?? '')),
      contract.path,
    )
    return `${path}?${new URLSearchParams(query.filter(([name]) => !inPath.includes(name)).map((each) => [...each])).toString()}`
  }
  const right = Object.entries(rightInput(contract)).map(([name, value]) => [name, String(value)] as const)
  const ask = (query: readonly (readonly [string, string])[]) =>
    world.ask({ person: 'admin', method: 'get', address: address(query) })
  const inQuery = fieldsOf(contract).filter((name) => !inPath.includes(name))

  test('answers a valid question', async () => {
    expect((await ask(right.filter(([name]) => name !== 'source'))).status).toBeLessThan(500)
  })

  test.each(inQuery)('refuses a huge “%s”', async (name) => {
    await expectRefused(
      await ask([...right.filter(([known]) => known !== name), [name, 'x'.repeat(50_000)]]),
      name,
    )
  })

  test.each(inQuery.filter((name) => !takes(contract, name, undefined)))(
    'refuses to go without “%s”',
    async (name) => {
      await expectRefused(await ask(right.filter(([known]) => known !== name)), name)
    },
  )

  test('answers nonsense without an error of the server', async () => {
    // Payload's own routing finds the collection in a path.
    for (const name of fieldsOf(contract).filter((each) => each !== 'collection' || !inPath.includes(each))) {
      for (const nonsense of [
        '',
        'x',
        '../..',
        '__proto__',
        "' OR 1=1 --",
        '\u0000',
        '💥',
        '-1',
        '[object Object]',
      ]) {
        const response = await ask([...right.filter(([known]) => known !== name), [name, nonsense]])
        expect({ name, nonsense, isFault: response.status >= 500 }).toEqual({
          name,
          nonsense,
          isFault: false,
        })
      }
    }
  })
})

test.each(['-1', '0', '1.5', 'abc', '', '1e9'])('“%s” is not a page', async (page) => {
  for (const address of ['/api/releases/list', '/api/translations/work']) {
    await expectRefused(
      await world.ask({ person: 'admin', method: 'get', address: `${address}?page=${page}` }),
      'page',
    )
  }
})

test('a wrong text in a list is named by its position', async () => {
  const contract = CONTRACTS.find(({ path }) => path === '/api/translations/texts')
  if (!contract) throw new Error('The desk cannot save.')
  const right = { unit: 'title', value: 'x', sourceHash: '0'.repeat(16), basedOn: '' }
  const wrong: readonly [string, unknown][] = [
    ['texts.1.unit', { ...right, unit: 7 }],
    ['texts.1.value', { ...right, value: 'x'.repeat(20_001) }],
    ['texts.1.sourceHash', { ...right, sourceHash: 'no hash' }],
    ['texts.1.basedOn', { ...right, basedOn: null }],
    ['texts.1', 'title'],
  ]
  for (const [field, text] of wrong) {
    const response = await send(contract, JSON.stringify({ ...rightInput(contract), texts: [right, text] }))
    expect(await response.json()).toMatchObject({ fields: [{ field }] })
  }
})

test('the person who writes a text cannot say that another did', async () => {
  const about = { collection: 'guides', id: idOf(1), language: 'ar' }
  const [title] = unitsOf(world.guide)
  const text = { unit: 'title', value: 'استئجار', sourceHash: title?.hash, basedOn: '', origin: 'machine' }
  const saved = await world.ask({
    person: 'translator of Arabic',
    method: 'post',
    address: '/api/translations/texts',
    body: JSON.stringify({ ...about, texts: [text] }),
  })
  expect(await saved.json()).toMatchObject({ saved: [{ unit: 'title', origin: 'human' }] })
})

test.each([
  ['fi', 'Täytä tämä kenttä.', 'Ei ole odotetussa muodossa.'],
  ['sv', 'Fyll i fältet.', 'Har inte den form som väntas.'],
  ['en', 'Is missing: fill it in.', 'Does not have the form that is expected.'],
] as const)('the reasons are in the language of the admin: %s', async (adminLanguage, missing, wrong) => {
  const contract = CONTRACTS.find(({ path }) => path === '/api/releases/retry')
  if (!contract) throw new Error('Nobody can try again.')
  const response = await send(contract, '{"collection":7}', adminLanguage)
  expect(await response.json()).toMatchObject({
    fields: [
      { field: 'collection', reason: wrong },
      { field: 'id', reason: missing },
    ],
  })
})

describe.each(named(UPLOADS))('%s', (_, contract) => {
  test('refuses a form without a file, and a body that is not a form', async () => {
    const empty = new FormData()
    empty.append('language', 'ar')
    for (const body of [empty, '{}', 'null']) {
      const response = await send(contract, body)
      expect(response.status).toBe(400)
      const { message } = (await response.json()) as { message: string }
      expect(message.length).toBeGreaterThan(10)
    }
  })

  test.each(fieldsOf(contract))('refuses a wrong “%s”', async (name) => {
    for (const value of [undefined, 'x'.repeat(50_000)]) {
      const form = new FormData()
      if (value !== undefined) form.append(name, value)
      form.append('file', new Blob(['x']), 'x')
      await expectRefused(await send(contract, form), name)
    }
  })
})
