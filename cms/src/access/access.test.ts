import { exampleGuide } from '@tienviitta/content-models/testing/example-guide'
import { unitsOf } from '@tienviitta/content-models/translation/units'
import { type TypedUser, handleEndpoints } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { COLLECTIONS } from '../database/collection-slugs.ts'
import { callDesk } from '../testing/call-desk.ts'
import {
  account,
  documentOf,
  exampleAnnouncement,
  idOf,
  publish,
  publishExampleGuide,
  publishTranslation,
} from '../testing/examples.ts'
import { type TestCms, startPayload } from '../testing/start-payload.ts'

type Person = 'nobody' | 'admin' | 'editor' | 'municipal' | 'translator' | 'communications'
const PEOPLE: readonly Person[] = ['nobody', 'admin', 'editor', 'municipal', 'translator', 'communications']

const HOME = idOf(0xa1)
const AWAY = idOf(0xa2)

let cms: TestCms
const users: Partial<Record<Person, TypedUser>> = {}

beforeAll(async () => {
  cms = await startPayload()
  const { payload } = cms
  await publishExampleGuide(payload)
  for (const [id, slug] of [
    [HOME, 'home'],
    [AWAY, 'away'],
  ] as const) {
    await payload.create({ collection: 'municipalities', data: { id, slug, name: slug }, draft: true })
  }
  users.admin = await account(payload, 'admin', { roles: ['admin'] })
  users.editor = await account(payload, 'editor', { roles: ['editor'] })
  users.municipal = await account(payload, 'municipal', {
    roles: ['editor'],
    municipalities: [HOME],
  })
  users.translator = await account(payload, 'translator', {
    roles: ['translator'],
    languages: ['so', 'ar'],
  })
  users.communications = await account(payload, 'communications', {
    roles: ['communications'],
  })
}, 60_000)
afterAll(() => cms.stop())

let next = 0x1000
const newId = (): string => idOf((next += 1))

/** Runs what a person does; answers whether it was allowed. */
async function isAllowed(doing: () => Promise<unknown>): Promise<boolean> {
  try {
    await doing()
    return true
  } catch (error) {
    if (error instanceof Error && (error.name === 'Forbidden' || error.name === 'ValidationError'))
      return false
    throw error
  }
}

const as = (person: Person) => ({ user: users[person] ?? null, overrideAccess: false, depth: 0 }) as const

/** A new draft that belongs to the municipality, or to none. */
async function newRow(collection: string, municipality?: string): Promise<string> {
  const id = newId()
  const field = collection === 'guides' || collection === 'announcements' ? 'municipalities' : 'municipality'
  const value = field === 'municipality' ? municipality : [municipality]
  const named = municipality === undefined ? {} : { [field]: value }
  await cms.payload.create({ collection, data: { id, ...named }, draft: true })
  return id
}

const EDITORS: readonly Person[] = ['admin', 'editor']
const WITH_DRAFTS = Object.values(COLLECTIONS).filter((collection) => collection !== 'media')
const MUNICIPAL = ['guides', 'offices', 'events', 'announcements']
const OF_COMMUNICATIONS = ['events', 'announcements']

describe.each(WITH_DRAFTS)('%s', (collection) => {
  const communications: readonly Person[] = OF_COMMUNICATIONS.includes(collection) ? ['communications'] : []
  const municipal: readonly Person[] = MUNICIPAL.includes(collection) ? ['municipal'] : []
  const expected: Record<'read' | 'create' | 'update' | 'delete', readonly Person[]> = {
    read: PEOPLE.filter((person) => person !== 'nobody'),
    create: [...EDITORS, ...communications, ...municipal],
    update: [...EDITORS, ...communications],
    delete: [...EDITORS, ...communications],
  }

  test.each(PEOPLE)('%s', async (person) => {
    const { payload } = cms
    const id = await newRow(collection)
    const found = {
      read: await isAllowed(() => payload.findByID({ collection, id, draft: true, ...as(person) })),
      create: await isAllowed(() => payload.create({ collection, data: {}, draft: true, ...as(person) })),
      update: await isAllowed(() =>
        payload.update({
          collection,
          id,
          data: { changeWeights: { '*': 'critical' } },
          draft: true,
          ...as(person),
        }),
      ),
      delete: await isAllowed(() => payload.delete({ collection, id, ...as(person) })),
    }
    const should = Object.fromEntries(
      Object.entries(expected).map(([operation, people]) => [operation, people.includes(person)]),
    )
    expect(found).toEqual(should)
  })

  test.skipIf(municipal.length === 0)(
    'a limited editor changes what names her municipality, and no more',
    async () => {
      const { payload } = cms
      const own = await newRow(collection, HOME)
      const other = await newRow(collection, AWAY)
      const change = (id: string, data: Record<string, unknown>) =>
        isAllowed(() => payload.update({ collection, id, data, draft: true, ...as('municipal') }))
      expect(await change(own, { changeWeights: {} })).toBe(true)
      expect(await change(other, { changeWeights: {} })).toBe(false)
      const field =
        collection === 'guides' || collection === 'announcements' ? 'municipalities' : 'municipality'
      expect(await change(own, { [field]: field === 'municipality' ? AWAY : [AWAY] })).toBe(false)
      expect(await change(own, { [field]: field === 'municipality' ? null : [] })).toBe(false)
      expect(await isAllowed(() => payload.delete({ collection, id: other, ...as('municipal') }))).toBe(false)
      expect(await isAllowed(() => payload.delete({ collection, id: own, ...as('municipal') }))).toBe(true)
      const made = await payload.create({ collection, data: {}, draft: true, ...as('municipal') })
      const value: unknown = (made as unknown as Record<string, unknown>)[field]
      expect([value].flat()).toEqual([HOME])
    },
  )
})

describe.each(['guides', 'announcements'])('%s of several municipalities', (collection) => {
  const change = (id: string, municipalities: readonly string[]) =>
    isAllowed(() =>
      cms.payload.update({ collection, id, data: { municipalities }, draft: true, ...as('municipal') }),
    )

  test('a limited editor adds and removes only her own', async () => {
    const id = await newRow(collection, HOME)
    expect(await change(id, [HOME, AWAY])).toBe(false)
    await cms.payload.update({ collection, id, data: { municipalities: [HOME, AWAY] }, draft: true })
    expect(await change(id, [HOME])).toBe(false)
    expect(await change(id, [AWAY])).toBe(false)
    expect(await change(id, [AWAY, HOME])).toBe(true)
    const make = (municipalities: readonly string[]) =>
      isAllowed(() =>
        cms.payload.create({ collection, data: { municipalities }, draft: true, ...as('municipal') }),
      )
    expect(await make([HOME, AWAY])).toBe(false)
    expect(await make([HOME])).toBe(true)
  })
})

describe('an editor whose municipality is deleted', () => {
  test('stays limited, and edits nothing until she is given something', async () => {
    const { payload } = cms
    const lost = idOf(0xa3)
    await payload.create({
      collection: 'municipalities',
      data: { id: lost, slug: 'lost', name: 'lost' },
      draft: true,
    })
    const { id: account_ } = await account(payload, 'lost', { roles: ['editor'], municipalities: [lost] })
    const guide = await newRow('guides')
    const own = await newRow('guides', lost)
    await payload.delete({ collection: 'municipalities', id: lost })
    const may = async () => {
      const user = (await payload.findByID({
        collection: 'users',
        id: account_,
        depth: 0,
      })) as unknown as TypedUser
      const her = { user: { ...user, collection: 'users' }, overrideAccess: false, depth: 0 } as const
      const change = (id: string) =>
        isAllowed(() =>
          payload.update({ collection: 'guides', id, data: { changeWeights: {} }, draft: true, ...her }),
        )
      const made = newId()
      return {
        national: await change(guide),
        own: await change(own),
        create: await isAllowed(() =>
          payload.create({ collection: 'guides', data: { id: made }, draft: true, ...her }),
        ),
      }
    }
    expect(await may()).toMatchObject({ national: false, create: false })
    await payload.update({ collection: 'users', id: account_, data: { name: 'Still limited' } })
    expect(await may()).toMatchObject({ national: false, create: false })
    await payload.update({ collection: 'users', id: account_, data: { scope: 'everything' } })
    expect(await may()).toEqual({ national: true, own: true, create: true })
    await payload.delete({ collection: 'users', id: account_ })
  })
})

describe('translations', () => {
  const guide = exampleGuide()
  const so = { ...documentOf(guide), language: 'so' }
  const sv = { ...documentOf(guide), language: 'sv' }
  const save = (person: Person, target: object) =>
    callDesk(cms, (users[person] ?? null) as never, '/texts', { ...target, texts: [] })

  test.each<[Person, { so: number; sv: number; sees: readonly string[] }]>([
    ['nobody', { so: 401, sv: 401, sees: [] }],
    ['admin', { so: 200, sv: 200, sees: ['so', 'sv'] }],
    ['editor', { so: 200, sv: 200, sees: ['so', 'sv'] }],
    ['municipal', { so: 403, sv: 403, sees: ['so', 'sv'] }],
    ['translator', { so: 200, sv: 403, sees: ['so'] }],
    ['communications', { so: 403, sv: 403, sees: ['so', 'sv'] }],
  ])('of a national guide: %s', async (person, expected) => {
    await publishTranslation(cms.payload, guide, 'so')
    await publishTranslation(cms.payload, guide, 'sv')
    const found = await cms.payload
      .find({ collection: 'translations', ...as(person) })
      .then(({ docs }) => docs as unknown as { language: string }[])
      .catch(() => [])
    expect({
      so: (await save(person, so)).status,
      sv: (await save(person, sv)).status,
      sees: found.map(({ language }) => language).toSorted(),
    }).toEqual(expected)
  })

  test('a limited editor translates what she may edit', async () => {
    const own = exampleAnnouncement([HOME], newId())
    const other = exampleAnnouncement([AWAY], newId())
    await publish(cms.payload, own)
    await publish(cms.payload, other)
    const statuses = [own, other].map(async (document) => {
      const { status } = await save('municipal', { ...documentOf(document), language: 'sv' })
      return status
    })
    expect(await Promise.all(statuses)).toEqual([200, 403])
  })
})

describe('users', () => {
  test('users see only themselves, the administrator sees everybody', async () => {
    for (const person of PEOPLE) {
      const found = await cms.payload
        .find({ collection: 'users', ...as(person) })
        .catch(() => ({ totalDocs: 0 }))
      expect([person, found.totalDocs]).toEqual([
        person,
        person === 'admin' ? 5 : person === 'nobody' ? 0 : 1,
      ])
    }
  })

  test('no user can give herself a role, a language or a municipality', async () => {
    const id = users.translator?.id ?? ''
    const data = { name: 'New name', roles: ['admin'], languages: ['ru'], municipalities: [] }
    await cms.payload.update({ collection: 'users', id, data, ...as('translator') })
    const after = await cms.payload.findByID({ collection: 'users', id, depth: 0 })
    expect(after).toMatchObject({ name: 'New name', roles: ['translator'], languages: ['so', 'ar'] })
  })

  test.each(PEOPLE)('only the administrator creates and deletes accounts: %s', async (person) => {
    const data = {
      name: 'x',
      email: `${newId()}@example.fi`,
      password: 'a long enough password',
      roles: ['admin'],
    }
    const make = () => cms.payload.create({ collection: 'users', data, ...as(person) })
    expect(await isAllowed(make)).toBe(person === 'admin')
    const where = { email: { equals: data.email } }
    await cms.payload.delete({ collection: 'users', where })
  })

  test('a short password is refused', async () => {
    const data = { name: 'x', email: 'short@example.fi', password: 'elevenchars', roles: ['editor'] }
    await expect(cms.payload.create({ collection: 'users', data })).rejects.toThrow()
  })
})

describe('settings', () => {
  test.each(PEOPLE)('are changed by the administrator only: %s', async (person) => {
    const change = () =>
      cms.payload.updateGlobal({ slug: 'settings', data: { siteName: 'Neuvoja' }, ...as(person) })
    expect(await isAllowed(change)).toBe(person === 'admin')
  })
})

describe('over HTTP', () => {
  const ask = (path: string, init: RequestInit = {}) =>
    handleEndpoints({
      config: cms.payload.config,
      payloadInstanceCacheKey: cms.key,
      request: new Request(`http://localhost:3000/api${path}`, init),
    })
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    ask(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    })
  const login = async (name: string): Promise<string> => {
    const response = await post('/users/login', {
      email: `${name}@example.fi`,
      password: 'a long enough password',
    })
    const { token } = (await response.json()) as { token: string }
    return token
  }

  test.each([...Object.values(COLLECTIONS), 'translations', 'users'])(
    'readers get nothing from /%s',
    async (collection) => {
      expect((await ask(`/${collection}`)).status).toBe(403)
      expect((await post(`/${collection}`, { title: 'x' })).status).toBe(403)
    },
  )

  test('the first user cannot be registered from outside', async () => {
    const response = await post('/users/first-register', {
      email: 'x@example.fi',
      password: 'a long enough password',
    })
    expect(response.status).toBe(403)
  })

  test('a translator saves texts through the desk only', async () => {
    const guide = exampleGuide()
    const authorization = `JWT ${await login('translator')}`
    const target = { collection: 'guides', id: guide.id, language: 'so' }
    const [title] = unitsOf(guide)
    const texts = [{ unit: 'title', value: 'Kirayn', sourceHash: title?.hash, basedOn: 'so title' }]
    const saved = await post('/translations/texts', { ...target, texts }, { authorization })
    expect(await saved.json()).toMatchObject({ saved: [{ unit: 'title', value: 'Kirayn' }], conflicts: [] })
    const past = await post(
      '/translations',
      { key: 'guide/x/so', language: 'so', units: {} },
      { authorization },
    )
    expect(past.status).toBe(403)
  })

  test('the cookie is refused when the request comes from another site', async () => {
    const cookie = `payload-token=${await login('admin')}`
    expect((await ask('/guides', { headers: { cookie, origin: 'http://localhost:3000' } })).status).toBe(200)
    expect((await ask('/guides', { headers: { cookie, origin: 'https://evil.example' } })).status).toBe(403)
  })

  test('five wrong passwords lock the account', async () => {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await post('/users/login', { email: 'communications@example.fi', password: 'wrong' })
    }
    const body = { email: 'communications@example.fi', password: 'a long enough password' }
    expect((await post('/users/login', body)).status).toBe(401)
  })

  test('GraphQL is off', async () => {
    expect((await post('/graphql', { query: '{ Guides { totalDocs } }' })).status).toBe(404)
  })
})
