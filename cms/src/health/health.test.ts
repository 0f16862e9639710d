import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { takeLease } from '../database/lease.ts'
import {
  addPublishRequest,
  removeRequests,
  waitingRequests,
} from '../publishing/requests/publish-requests.ts'
import { PUBLISHER } from '@tienviitta/content-models/publishing/publisher-lease'
import { recordRelease } from '../publishing/releases/releases.ts'
import { type TestCms, startPayload } from '../testing/start-payload.ts'
import { readHealth } from './health.ts'
import { remembered } from './remembered.ts'

let cms: TestCms

beforeAll(async () => {
  cms = await startPayload()
}, 60_000)
afterAll(() => cms.stop())
beforeEach(async () => {
  await removeRequests(
    cms.payload,
    (await waitingRequests(cms.payload)).map(({ id }) => id),
  )
  await cms.payload.db.deleteMany({ collection: 'locks', where: { key: { equals: PUBLISHER } } })
})

const health = (now = Date.now()) => readHealth(() => Promise.resolve(cms.payload), now)
const ask = () => addPublishRequest(cms.payload, { kind: 'everything', by: 'Liisa' })
const startPublisher = (now: number) =>
  takeLease(cms.payload, { key: PUBLISHER, holder: 'test', milliseconds: 3_600_000 / 2, now: () => now })

describe('the health of the CMS', () => {
  test('is good before anything is published', async () => {
    expect(await health()).toEqual({
      status: 'ok',
      database: 'ok',
      publisher: 'none',
      waiting: 0,
      oldestWaitingSeconds: 0,
      current: '',
    })
  })

  test('names the release that readers see', async () => {
    const row = { kind: 'full', by: [], documents: [], requests: [], findings: [], languages: [] } as const
    const at = new Date().toISOString()
    await recordRelease(cms.payload, {
      ...row,
      release: '000042',
      outcome: 'live',
      at,
      milliseconds: 1,
      pages: 1,
    })
    expect(await health()).toMatchObject({ status: 'ok', current: '000042' })
  })

  test('is degraded when something waits and no publisher runs', async () => {
    await ask()
    const { status, publisher, waiting, problem } = await health(Date.now() + 10_000)
    expect({ status, publisher, waiting }).toEqual({ status: 'degraded', publisher: 'none', waiting: 1 })
    expect(problem).toContain('npm run publisher')
  })

  test('is degraded when a publisher is alive but does not take what waits', async () => {
    await ask()
    const now = Date.now()
    await startPublisher(now)
    expect(await health(now + 1000)).toMatchObject({ status: 'ok', publisher: 'alive', waiting: 1 })
    const later = await health(now + 130_000)
    expect(later).toMatchObject({ status: 'degraded', publisher: 'alive' })
    expect(later.oldestWaitingSeconds).toBeGreaterThan(120)
  })

  test('has failed when the database cannot be reached; no address or password is revealed', async () => {
    const broken = () => Promise.reject(new Error('connect mongodb://cms:password@db.example:27017'))
    const found = await readHealth(broken, Date.now())
    expect(found).toMatchObject({ status: 'failed', database: 'failed', publisher: 'unknown' })
    expect(JSON.stringify(found)).not.toMatch(/password|db\.example/u)
  })
})

test('many requests within a second cost one check', async () => {
  let [now, looks] = [0, 0]
  const read = remembered(
    () => Promise.resolve((looks += 1)),
    1000,
    () => now,
  )
  await Promise.all([read(), read()])
  now = 999
  expect(await read()).toBe(1)
  now = 1000
  expect(await read()).toBe(2)
  // The clock was set back.
  now = 0
  expect(await read()).toBe(3)
})
