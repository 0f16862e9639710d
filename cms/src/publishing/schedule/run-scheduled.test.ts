import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { PublishState } from '../state/publish-state.ts'
import { releaseEndpoints } from '../../config/endpoints.ts'
import { newestReleases } from '../releases/releases.ts'
import { type Person, callEndpoint } from '../../testing/call-endpoint.ts'
import { account, exampleTopic, idOf, publish } from '../../testing/examples.ts'
import { type TestCms, startPayload } from '../../testing/start-payload.ts'
import { removeRequests, waitingRequests } from '../requests/publish-requests.ts'
import { runScheduled } from './run-scheduled.ts'
import type { ScheduleList } from './contracts.ts'
import { jobRows, removeJobs } from '../requests/scheduled-jobs.ts'

let cms: TestCms
let editor: Person, translator: Person, municipal: Person
const HOME = idOf(0xa1)

/** Sunday evening in Finland. */
const SUNDAY = new Date('2026-11-29T18:00:00Z')
/** Monday at eight. */
const MONDAY = { date: '2026-11-30', time: '08:00' }

beforeAll(async () => {
  cms = await startPayload()
  const municipality = { id: HOME, slug: 'home', name: 'Kotikunta' }
  await cms.payload.create({ collection: 'municipalities', data: municipality, draft: true })
  editor = await account(cms.payload, 'editor', { roles: ['editor'] })
  translator = await account(cms.payload, 'translator', { roles: ['translator'], languages: ['so'] })
  municipal = await account(cms.payload, 'municipal', { roles: ['editor'], municipalities: [HOME] })
}, 60_000)
afterAll(() => cms.stop())

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: SUNDAY })
  await removeJobs(
    cms.payload,
    (await jobRows(cms.payload, {})).map(({ id }) => id),
  )
  // A document of its own for each test: versions are told apart by their time, which starts again.
  number += 1
  topic = { collection: 'topics', id: idOf(number) }
  await publish(cms.payload, { ...exampleTopic, id: topic.id, slug: `topic-${number}` })
  await removeRequests(
    cms.payload,
    (await waitingRequests(cms.payload)).map(({ id }) => id),
  )
})
afterEach(() => {
  vi.useRealTimers()
})

let number = 0x100
let topic: { collection: string; id: string }
const call = <T>(person: Person, route: string, body?: unknown) =>
  callEndpoint<T>(cms, { endpoints: releaseEndpoints, person, path: route, body })
const query = (document: Record<string, string>): string => new URLSearchParams(document).toString()
const set = (person: Person, wish: Record<string, unknown> = {}) =>
  call<ScheduleList>(person, '/schedule', { ...topic, ...MONDAY, type: 'publish', ...wish })
const scheduled = async (document = topic) =>
  (await call<ScheduleList>(editor, `/schedule?${query(document)}`)).body.scheduled
const stateOf = async (document = topic) =>
  (await call<PublishState>(editor, `/state?${query(document)}`)).body
const saveDraft = async (title: string) => {
  vi.setSystemTime(Date.now() + 1000)
  await cms.payload.update({ ...topic, data: { title }, draft: true, depth: 0 })
}
const published = () =>
  cms.payload.db.findOne<Record<string, unknown> & { id: string }>({
    collection: topic.collection,
    where: { id: { equals: topic.id } },
  })
/** Moves the clock on to a moment and lets the publisher do what is due. */
const runAt = (moment: string) => {
  vi.setSystemTime(new Date(moment))
  return runScheduled(cms.payload)
}

describe('a time', () => {
  test('is set by anyone who may publish the document, in Finnish time', async () => {
    for (const [person, status] of [
      [null, 401],
      [translator, 403],
      [municipal, 403],
      [editor, 200],
    ] as const)
      expect((await set(person)).status).toBe(status)
    expect(await scheduled()).toMatchObject([
      { type: 'publish', at: '2026-11-30T06:00:00.000Z', by: 'editor' },
    ])
    expect((await stateOf()).scheduled).toEqual([{ type: 'publish', at: '2026-11-30T06:00:00.000Z' }])
  })

  test('that is past, or is not a time, is refused; so is a picture, which has no drafts', async () => {
    expect((await set(editor, { date: '2026-11-29', time: '20:00' })).status).toBe(400)
    expect((await set(editor, { time: '25:00' })).status).toBe(400)
    expect((await set(editor, { date: '2026-02-30' })).status).toBe(400)
    expect((await set(editor, { collection: 'media' })).status).toBe(404)
    expect(await scheduled()).toEqual([])
  })

  test('is cancelled by anyone who may publish the document, and by no one through another document', async () => {
    const [job] = (await set(editor)).body.scheduled
    const cancel = (person: Person, document: Record<string, string>) =>
      call(person, '/schedule/cancel', { ...document, job: job?.id ?? '' })
    expect((await cancel(translator, topic)).status).toBe(403)
    expect((await cancel(editor, { collection: 'guides', id: idOf(2) })).status).toBe(404)
    expect((await cancel(editor, topic)).status).toBe(200)
    expect((await cancel(editor, topic)).status).toBe(404)
    expect(await runAt('2026-11-30T06:00:01Z')).toEqual({ done: 0, failed: [] })
  })
})

describe('when its time comes', () => {
  test('the newest draft is published, once, in the name of the person who set the time', async () => {
    await set(editor)
    await saveDraft('Ensimmäinen luonnos')
    await saveDraft('Maanantain otsikko')
    expect(await runAt('2026-11-30T05:59:59Z')).toEqual({ done: 0, failed: [] })
    expect(await published()).toMatchObject({ title: 'Asuminen' })
    expect(await runAt('2026-11-30T06:00:01Z')).toEqual({ done: 1, failed: [] })
    expect(await published()).toMatchObject({ title: 'Maanantain otsikko', _status: 'published' })
    expect(await waitingRequests(cms.payload)).toMatchObject([{ about: `topics/${topic.id}`, by: 'editor' }])
    expect(await runAt('2026-11-30T07:00:00Z')).toEqual({ done: 0, failed: [] })
    expect(await scheduled()).toEqual([])
  })

  test('a document is unpublished after its time, even when both times passed while no publisher ran', async () => {
    await set(editor, { type: 'unpublish', date: '2026-12-01', time: '20:00' })
    await set(editor)
    await saveDraft('Kokous')
    expect(await runAt('2026-12-05T06:00:00Z')).toEqual({ done: 2, failed: [] })
    expect(await published()).toMatchObject({ title: 'Kokous', _status: 'draft' })
  })

  test('what a dead process left half done is done after a while', async () => {
    await set(editor)
    const [job] = await jobRows(cms.payload, {})
    vi.setSystemTime(new Date('2026-11-30T06:00:01Z'))
    await cms.payload.db.updateJobs({
      id: job?.id ?? '',
      data: { processing: true, updatedAt: new Date().toISOString() },
    })
    expect(await runAt('2026-11-30T06:01:00Z')).toEqual({ done: 0, failed: [] })
    expect(await runAt('2026-11-30T06:05:30Z')).toEqual({ done: 1, failed: [] })
  })
})

describe('what cannot be done at its time', () => {
  test('is reported at the document with the fields that are missing; the others are done', async () => {
    const made = await cms.payload.create({ collection: 'guides', data: { title: 'Kesken' }, draft: true })
    const draft = { collection: 'guides', id: String(made.id) }
    await set(editor, draft)
    await set(editor, { time: '08:01' })
    const { done, failed } = await runAt('2026-11-30T06:02:00Z')
    expect(done).toBe(1)
    expect(failed).toHaveLength(1)
    expect(failed[0]).toMatch(/^Scheduled publish of guides\/\w+ “Kesken” failed \(scheduled-incomplete\): /u)
    const { state, problems, mayRetry, isPublished } = await stateOf(draft)
    expect({ state, mayRetry, isPublished }).toEqual({ state: 'failed', mayRetry: false, isPublished: false })
    expect(problems[0]?.text).toMatch(/^Aika koitti, mutta dokumentti on kesken/u)
    expect(problems.map(({ text }) => text)).toContain('“Kesken” · Lyhyesti: Täytä tämä kenttä.')
    expect(await runAt('2026-11-30T06:10:00Z')).toEqual({ done: 0, failed: [] })
    expect(await newestReleases(cms.payload, { limit: 5, about: `guides/${draft.id}` })).toHaveLength(1)
  })

  test('is refused when the person may no longer publish the document', async () => {
    const own = await cms.payload.create({
      collection: 'guides',
      data: { title: 'Kunnan ohje', municipalities: [HOME] },
      draft: true,
    })
    const document = { collection: 'guides', id: String(own.id) }
    expect((await set(municipal, document)).status).toBe(200)
    await cms.payload.update({ ...document, data: { municipalities: [] }, draft: true })
    await cms.payload.db.updateOne({
      collection: 'guides',
      id: document.id,
      data: { municipalities: [] },
    })
    const { done, failed } = await runAt('2026-11-30T06:02:00Z')
    expect({ done, failed: failed.length }).toEqual({ done: 0, failed: 1 })
    expect((await stateOf(document)).problems[0]?.text).toMatch(/ei enää saa julkaista/u)
  })

  test('is forgotten with a document that is deleted', async () => {
    await set(editor)
    await cms.payload.delete({ ...topic })
    expect(await runAt('2026-11-30T06:02:00Z')).toEqual({ done: 0, failed: [] })
  })

  test('is reported in the log when the person no longer has an account', async () => {
    const gone = await account(cms.payload, 'gone', { roles: ['editor'] })
    await set(gone)
    await cms.payload.delete({ collection: 'users', id: gone.id })
    const { failed } = await runAt('2026-11-30T06:02:00Z')
    expect(failed[0]).toMatch(/failed \(scheduled-forbidden\)/u)
    expect(await published()).toMatchObject({ title: 'Asuminen' })
  })
})
