import { exampleGuide } from '@tienviitta/content-models/testing/example-guide'
import { type TypedUser, handleEndpoints } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { COLLECTIONS } from '../collections/collection-slugs.ts'
import { account, exampleAnnouncement, idOf, publish, publishExampleGuide } from '../testing/examples.ts'
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

/** A new draft that belongs to the municipality, or to nobody. */
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
        payload.update({ collection, id, data: { changeWeight: 'critical' }, draft: true, ...as(person) }),
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
      expect(await change(own, { changeWeight: 'correction' })).toBe(true)
      expect(await change(other, { changeWeight: 'correction' })).toBe(false)
      const field =
        collection === 'guides' || collection === 'announcements' ? 'municipalities' : 'municipality'
      expect(await change(own, { [field]: field === 'municipality' ? AWAY : [AWAY] })).toBe(false)
      expect(await isAllowed(() => payload.delete({ collection, id: other, ...as('municipal') }))).toBe(false)
      expect(await isAllowed(() => payload.delete({ collection, id: own, ...as('municipal') }))).toBe(true)
      const made = await payload.create({ collection, data: {}, draft: true, ...as('municipal') })
      const value: unknown = (made as unknown as Record<string, unknown>)[field]
      expect([value].flat()).toEqual([HOME])
    },
  )
})

describe('translations', () => {
  const guide = exampleGuide()
  const document = { relationTo: 'guides', value: guide.id }

  test.each<[Person, { so: boolean; sv: boolean; remove: boolean }]>([
    ['nobody', { so: false, sv: false, remove: false }],
    ['admin', { so: true, sv: true, remove: true }],
    ['editor', { so: true, sv: true, remove: true }],
    ['municipal', { so: false, sv: false, remove: false }],
    ['translator', { so: true, sv: false, remove: false }],
    ['communications', { so: false, sv: false, remove: false }],
  ])('of a national guide: %s', async (person, expected) => {
    const { payload } = cms
    const collection = 'translations'
    await payload.delete({ collection, where: { documentId: { equals: guide.id } } })
    const create = (language: string) =>
      isAllowed(() =>
        payload.create({ collection, data: { document, language }, draft: true, ...as(person) }),
      )
    expect({ so: await create('so'), sv: await create('sv') }).toEqual({ so: expected.so, sv: expected.sv })
    await payload.delete({ collection, where: { documentId: { equals: guide.id } } })
    const made = await Promise.all(
      ['so', 'sv'].map((language) =>
        payload.create({ collection, data: { document, language }, draft: true }),
      ),
    )
    const [so, sv] = made.map(({ id }) => String(id))
    const save = (id = '') =>
      isAllowed(() =>
        payload.update({ collection, id, data: { translator: 'X' }, draft: true, ...as(person) }),
      )
    expect({ so: await save(so), sv: await save(sv) }).toEqual({ so: expected.so, sv: expected.sv })
    expect(await isAllowed(() => payload.delete({ collection, id: so ?? '', ...as(person) }))).toBe(
      expected.remove,
    )
  })

  test('a limited editor translates what she may edit', async () => {
    const { payload } = cms
    const own = exampleAnnouncement([HOME], newId())
    await publish(payload, own)
    const relation = { relationTo: 'announcements', value: own.id }
    const data = { document: relation, language: 'sv' }
    const made = await payload.create({ collection: 'translations', data, draft: true, ...as('municipal') })
    const again = { translator: 'Kunta' }
    const update = {
      collection: 'translations',
      id: made.id,
      data: again,
      draft: true,
      ...as('municipal'),
    } as const
    expect(await isAllowed(() => payload.update(update))).toBe(true)
  })
})

describe('users', () => {
  test('everybody sees herself only, the administrator everybody', async () => {
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

  test('nobody gives herself a role, a language or a municipality', async () => {
    const id = users.translator?.id ?? ''
    const data = { name: 'New name', roles: ['admin'], languages: ['ru'], municipalities: [] }
    await cms.payload.update({ collection: 'users', id, data, ...as('translator') })
    const after = await cms.payload.findByID({ collection: 'users', id, depth: 0 })
    expect(after).toMatchObject({ name: 'New name', roles: ['translator'], languages: ['so', 'ar'] })
  })

  test.each(PEOPLE)('accounts are made and deleted by the administrator only: %s', async (person) => {
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

  test('a translator saves a text, and no other field', async () => {
    const { payload } = cms
    const guide = exampleGuide()
    await payload.delete({ collection: 'translations', where: { documentId: { equals: guide.id } } })
    const authorization = `JWT ${await login('translator')}`
    const document = { relationTo: 'guides', value: guide.id }
    const edits = { title: { value: 'Kirayn', sourceHash: '0'.repeat(16) } }
    const forged = {
      units: { summary: [{ value: 'x', sourceHash: '0'.repeat(16), origin: 'human' }] },
      key: 'x',
    }
    const response = await post(
      '/translations?draft=true',
      { document, language: 'so', edits, ...forged },
      { authorization },
    )
    expect(response.status).toBe(201)
    const { docs } = await payload.find({
      collection: 'translations',
      where: { documentId: { equals: guide.id } },
      draft: true,
    })
    expect(docs[0]).toMatchObject({ key: `guide/${guide.id}/so` })
    expect(Object.keys((docs[0] as unknown as { units: object }).units)).toEqual(['title'])
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
