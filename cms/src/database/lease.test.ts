import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type TestCms, startPayload } from '../testing/start-payload.ts'
import { isPublisherAlive } from '../publishing/requests/publisher.ts'
import { PUBLISHER } from '@tienviitta/content-models/publishing/publisher-lease'
import { holderOf, takeLease } from './lease.ts'

let cms: TestCms
let now = 0

beforeAll(async () => {
  cms = await startPayload()
}, 60_000)
afterAll(() => cms.stop())
beforeEach(async () => {
  now = Date.parse('2026-11-23T06:00:00Z')
  await cms.payload.db.deleteMany({ collection: 'locks', where: { key: { equals: PUBLISHER } } })
})

const MINUTE = 60_000
const take = (holder: string) =>
  takeLease(cms.payload, { key: PUBLISHER, holder, milliseconds: MINUTE, now: () => now })
const isAlive = () => isPublisherAlive(cms.payload, now)

test('only one of two holders gets it, and the database says which', async () => {
  const [first, second] = await Promise.all([take('first'), take('second')])
  expect([first, second].filter((lease) => lease !== undefined)).toHaveLength(1)
  expect(await holderOf(cms.payload, PUBLISHER)).toEqual({
    holder: first ? 'first' : 'second',
    expiresAt: now + MINUTE,
  })
  expect(await isAlive()).toBe(true)
})

test('a holder that renews it keeps it; one that releases it leaves it to the next', async () => {
  const first = await take('first')
  now += MINUTE - 1
  expect(await first?.renew()).toBe(true)
  now += MINUTE - 1
  expect(await take('second')).toBeUndefined()
  await first?.end()
  expect(await isAlive()).toBe(false)
  expect(await take('second')).toBeDefined()
})

test('once it has expired anyone may take it, and the former holder learns that it has lost it', async () => {
  const dead = await take('dead')
  now += MINUTE + 1
  expect(await isAlive()).toBe(false)
  const next = await take('next')
  expect(next).toBeDefined()
  expect(await dead?.renew()).toBe(false)
  await dead?.end()
  expect((await holderOf(cms.payload, PUBLISHER))?.holder).toBe('next')
})

test('a lease from before the clock was set back blocks nobody', async () => {
  await take('before')
  now -= 24 * 60 * MINUTE
  expect(await isAlive()).toBe(false)
  expect(await take('after')).toBeDefined()
  expect(await isAlive()).toBe(true)
})
