import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type PublishingSite, startPublishingSite } from './publishing-site.ts'
import { anyOperation, perform } from './random-operations.ts'

/** Left to right and right to left, with and without a fallback that is translated. */
const LANGUAGES: readonly LanguageTag[] = ['fi', 'en', 'ar', 'ckb']
const SEED = 20_261_127
/** How many are done for every change, and in the long run; fewer where each of them takes long. */
const RUNS = process.env.TEST_DATABASE_URL?.startsWith('mongodb')
  ? { usual: 20, long: 40 }
  : { usual: 60, long: 200 }
const OPERATIONS = process.env.TEST_LONG === 'yes' ? RUNS.long : RUNS.usual
/** After this many operations the whole site is compared. */
const COMPARED_EVERY = 20

let site: PublishingSite
beforeAll(async () => {
  site = await startPublishingSite(LANGUAGES)
  await site.publish()
}, 600_000)
afterAll(() => site.stop())

it('a first release is what a full build gives', async () => {
  expect(site.rows.map(({ outcome }) => outcome)).toEqual(['live'])
  expect(await site.differences()).toEqual([])
}, 300_000)

it(`after ${OPERATIONS} random operations, each published by difference, the site is what a full build gives`, async () => {
  const operations = fc.sample(anyOperation(LANGUAGES), { seed: SEED, numRuns: OPERATIONS })
  for (const [index, operation] of operations.entries()) {
    await perform(site, operation)
    await site.publish()
    const last = site.rows.at(-1)
    expect([last?.outcome, last?.findings], JSON.stringify(operation)).toEqual(['live', []])
    if (index % COMPARED_EVERY !== COMPARED_EVERY - 1 && index !== operations.length - 1) continue
    const done = operations.slice(Math.max(0, index - COMPARED_EVERY + 1), index + 1)
    expect(await site.differences(), JSON.stringify(done)).toEqual([])
  }
}, 1_800_000)
