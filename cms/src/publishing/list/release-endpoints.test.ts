import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { exampleGuide } from '@tienviitta/content-models/testing/example-guide'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { takeLease } from '../../database/lease.ts'
import { removeRequests, waitingRequests } from '../requests/publish-requests.ts'
import { PUBLISHER } from '@tienviitta/content-models/publishing/publisher-lease'
import { type Person, callEndpoint } from '../../testing/call-endpoint.ts'
import { account, idOf, publishExampleGuide } from '../../testing/examples.ts'
import { type TestCms, startPayload } from '../../testing/start-payload.ts'
import { KEPT_RELEASES, type KeptReleases } from '../releases/kept-releases.ts'
import type { PublishState } from '../state/publish-state.ts'
import { releaseEndpoints } from '../../config/endpoints.ts'
import type { ReleaseList } from './contracts.ts'
import { recordRelease } from '../releases/releases.ts'
import type { ReleaseRow } from '@tienviitta/content-models/publishing/release-row'

let cms: TestCms
let admin: Person, editor: Person, translator: Person, municipal: Person

beforeAll(async () => {
  cms = await startPayload({ siteUrl: 'https://tienviitta.example' })
  await publishExampleGuide(cms.payload)
  const municipality = { id: idOf(0xa1), slug: 'home', name: 'Kotikunta' }
  await cms.payload.create({ collection: 'municipalities', data: municipality, draft: true })
  admin = await account(cms.payload, 'admin', { roles: ['admin'] })
  editor = await account(cms.payload, 'editor', { roles: ['editor'] })
  translator = await account(cms.payload, 'translator', { roles: ['translator'], languages: ['so'] })
  municipal = await account(cms.payload, 'municipal', { roles: ['editor'], municipalities: [idOf(0xa1)] })
}, 60_000)
afterAll(() => cms.stop())

beforeEach(async () => {
  await removeRequests(
    cms.payload,
    (await waitingRequests(cms.payload)).map(({ id }) => id),
  )
  await cms.payload.db.deleteMany({ collection: 'releases', where: { outcome: { exists: true } } })
  await cms.payload.db.deleteMany({ collection: 'locks', where: { key: { equals: PUBLISHER } } })
  await rm(path.join(cms.folder, KEPT_RELEASES), { force: true })
})

const guide = { collection: 'guides', id: idOf(1) }
const guideName = `guides/${guide.id}`
const get = <T>(person: Person, route: string, language?: 'fi' | 'sv' | 'en') =>
  callEndpoint<T>(cms, {
    endpoints: releaseEndpoints,
    person,
    path: route,
    ...(language === undefined ? {} : { language }),
  })
const post = <T>(person: Person, route: string, body: unknown) =>
  callEndpoint<T>(cms, { endpoints: releaseEndpoints, person, path: route, body })
const stateOf = async (person: Person = editor, language?: 'fi' | 'sv' | 'en'): Promise<PublishState> =>
  (await get<PublishState>(person, `/state?${new URLSearchParams(guide).toString()}`, language)).body
const list = async (person: Person = admin, page = 1): Promise<ReleaseList> =>
  (await get<ReleaseList>(person, `/list?page=${page}`)).body

let minute = 0
/** Records an attempt, each a minute after the previous one. */
const record = (row: Partial<ReleaseRow> = {}): Promise<string> => {
  minute += 1
  return recordRelease(cms.payload, {
    release: '000042',
    outcome: 'live',
    kind: 'publish',
    by: ['Liisa'],
    documents: [{ name: guideName, title: 'Asunto' }],
    requests: ['1'],
    at: new Date(Date.UTC(2026, 10, 23, 6, minute)).toISOString(),
    milliseconds: 1400,
    pages: 46,
    languages: ['fi', 'so'],
    findings: [],
    ...row,
  })
}
const keep = async (kept: KeptReleases): Promise<void> => {
  await mkdir(path.join(cms.folder, 'site'), { recursive: true })
  await writeFile(path.join(cms.folder, KEPT_RELEASES), JSON.stringify(kept))
}
const startPublisher = () =>
  takeLease(cms.payload, { key: PUBLISHER, holder: 'test', milliseconds: 60_000, now: Date.now })

describe('the state of a document', () => {
  test('is shown to anyone who is signed in, and to no one else', async () => {
    expect((await get(null, '/state')).status).toBe(401)
    expect((await get(translator, `/state?${new URLSearchParams(guide).toString()}`)).status).toBe(200)
    expect((await get(editor, '/state?collection=users&id=1')).status).toBe(404)
  })

  test('is “none” before it is published', async () => {
    expect(await stateOf()).toMatchObject({ state: 'none', isPublished: true, isPublisherAlive: false })
  })

  test('goes from waiting to working to live, with a link to the page in each language', async () => {
    expect((await post(editor, '/retry', guide)).status).toBe(200)
    expect(await stateOf()).toMatchObject({ state: 'waiting', isPublisherAlive: false })
    await startPublisher()
    await expect.poll(async () => (await stateOf()).state).toBe('working')
    const requests = await waitingRequests(cms.payload)
    expect(requests).toMatchObject([{ kind: 'document', about: guideName, by: 'editor' }])
    const ids = requests.map(({ id }) => id)
    await record({ requests: ids })
    expect((await stateOf()).state).toBe('working')
    await removeRequests(cms.payload, ids)
    const { state, release, links, held } = await stateOf()
    expect({ state, held }).toEqual({ state: 'live', held: undefined })
    expect(release).toMatchObject({ release: '000042', milliseconds: 1400, pages: 46, languages: 2 })
    expect(links.length).toBeGreaterThan(15)
    expect(links).toContainEqual({
      language: 'so',
      href: `https://tienviitta.example/so/guides/${exampleGuide().slug}/`,
    })
  })

  test('says what a check found: document, field, language, reason, in her language', async () => {
    const [section] = exampleGuide().body
    await record({
      outcome: 'refused',
      release: '',
      findings: [
        {
          check: 'link',
          path: `/so/guides/${exampleGuide().slug}/`,
          language: 'so',
          document: guideName,
          title: 'Asunto',
          field: `body.${section?.id ?? ''}.heading`,
          detail: '/so/guides/poistettu/',
        },
      ],
    })
    const [problem] = (await stateOf()).problems
    expect(problem).toEqual({
      text: '“Asunto” · Varsinainen sisältö › Tekstiosio › Väliotsikko · somali: Linkki /so/guides/poistettu/ ei johda mihinkään. Korjaa osoite tai poista linkki.',
      href: `/admin/collections/${guideName}`,
    })
    expect((await stateOf(editor, 'en')).problems[0]?.text).toContain('leads nowhere')
  })

  test('can be retried by anyone who may publish it', async () => {
    await record({ outcome: 'failed', message: 'The disk is full: make room.' })
    expect(await stateOf()).toMatchObject({
      state: 'failed',
      problems: [{ text: 'The disk is full: make room.' }],
      mayRetry: true,
    })
    expect((await stateOf(translator)).mayRetry).toBe(false)
    for (const [person, status] of [
      [null, 401],
      [translator, 403],
      [municipal, 403],
      [editor, 200],
    ] as const)
      expect((await post(person, '/retry', guide)).status).toBe(status)
    expect(await waitingRequests(cms.payload)).toHaveLength(1)
  })

  test('says that readers see an earlier release, which does not have it', async () => {
    const held = { release: '000041', by: 'Maija', at: '2026-11-23T07:00:00.000Z' }
    await record()
    await keep({ current: '000041', kept: ['000042', '000041'], held })
    expect((await stateOf()).held).toEqual(held)
  })

  test('of the whole site is that of the newest attempt', async () => {
    await record()
    await record({ outcome: 'failed', documents: [], message: 'x' })
    expect((await get<PublishState>(editor, '/state')).body).toMatchObject({ state: 'failed', links: [] })
  })
})

describe('the list of releases', () => {
  test('is empty at first', async () => {
    expect((await get(null, '/list')).status).toBe(401)
    expect(await list(translator)).toMatchObject({ page: 1, pages: 1, items: [], held: null, waiting: 0 })
  })

  test('says who, what, when, and which one readers see; only an administrator may go back', async () => {
    await record({ release: '000041', documents: [{ name: `guides/${idOf(99)}`, title: 'Poistettu' }] })
    await record()
    const { items } = await list()
    expect(items).toMatchObject([
      {
        release: '000042',
        by: ['Liisa'],
        documents: [{ title: 'Asunto', href: `/admin/collections/${guideName}` }],
        isCurrent: true,
        mayRollBack: false,
      },
      { release: '000041', documents: [{ title: 'Poistettu' }], isCurrent: false, mayRollBack: true },
    ])
    expect(items[1]?.documents[0]).not.toHaveProperty('href')
    expect((await list(editor)).items.some(({ mayRollBack }) => mayRollBack)).toBe(false)
  })

  test('offers only what is still on the disk', async () => {
    for (const release of ['000041', '000042', '000043']) await record({ release })
    await keep({ current: '000043', kept: ['000043', '000042'], held: null })
    expect((await list()).items.map(({ mayRollBack }) => mayRollBack)).toEqual([false, true, false])
  })

  test('has pages', async () => {
    for (let number = 1; number <= 21; number += 1) await record({ release: String(100000 + number) })
    expect(await list(admin, 1)).toMatchObject({ page: 1, pages: 2 })
    const second = await list(admin, 2)
    expect(second.items.map(({ release, isCurrent }) => ({ release, isCurrent }))).toEqual([
      { release: '100001', isCurrent: false },
    ])
  })
})

describe('going back', () => {
  test('is requested by administrators only, for a release that is kept', async () => {
    await record({ release: '000041' })
    await record({ release: '000042' })
    expect((await post(null, '/roll-back', { release: '000041' })).status).toBe(401)
    expect((await post(editor, '/roll-back', { release: '000041' })).status).toBe(403)
    expect((await post(admin, '/roll-back', { release: '000007' })).status).toBe(409)
    expect((await post(admin, '/roll-back', { release: '000042' })).status).toBe(409)
    expect((await post(admin, '/roll-back', {})).status).toBe(400)
    expect((await post(admin, '/roll-back', { release: '000041' })).status).toBe(200)
    expect(await waitingRequests(cms.payload)).toMatchObject([
      { kind: 'rollback', release: '000041', by: 'admin' },
    ])
  })

  test('ends when an administrator resumes', async () => {
    await record({ release: '000042' })
    await record({ release: '000041', kind: 'rollback', by: ['Maija'] })
    expect(await list()).toMatchObject({ held: { release: '000041', by: 'Maija' } })
    expect((await post(editor, '/resume', {})).status).toBe(403)
    expect((await post(admin, '/resume', {})).status).toBe(200)
    expect(await waitingRequests(cms.payload)).toMatchObject([{ kind: 'everything', by: 'admin' }])
  })
})
