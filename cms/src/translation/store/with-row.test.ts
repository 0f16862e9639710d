import fc from 'fast-check'
import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { documentOf, idOf } from '../../testing/examples.ts'
import { pausedPayload } from '../../testing/paused-payload.ts'
import { type TestCms, startPayload } from '../../testing/start-payload.ts'
import { type TranslationRow, readRow } from './translation-row.ts'

let cms: TestCms
beforeAll(async () => {
  cms = await startPayload()
}, 60_000)
afterAll(() => cms.stop())

const MOST_WRITERS = 4
/** How many ways to interleave are tried for every change, and in the long run. */
const RUNS = process.env['TEST_LONG'] === 'yes' ? 60 : 20
/** How often a row was created or updated, or tried to be. */
let attempts = 0

/** A module of its own for each writer: in one process, those who write the same row would take turns. */
async function freshModule() {
  vi.resetModules()
  return import('./with-row.ts')
}

/** A Payload whose reads and writes begin and end when the scheduler lets them. */
const scheduledPayload = (scheduler: fc.Scheduler): Payload =>
  pausedPayload(cms.payload, {
    before: (method) => {
      if (method !== 'findOne') attempts += 1
      return scheduler.schedule(Promise.resolve(), `${method} begins`)
    },
    after: (method) => scheduler.schedule(Promise.resolve(), `${method} ends`),
  })

const wordsOf = ({ work }: Pick<TranslationRow, 'work'>): string[] =>
  work['shared']?.[0]?.value.trim().split(' ') ?? []
const written = (value: string) => ({
  value,
  sourceHash: '0'.repeat(16),
  origin: 'human' as const,
  source: 'x',
})

test('however reads and writes of several processes interleave, everybody’s texts are there, each once', async () => {
  const modules: Awaited<ReturnType<typeof freshModule>>[] = []
  while (modules.length < MOST_WRITERS) modules.push(await freshModule())
  let documents = 0
  let writes = 0
  const textsOfWriters = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: MOST_WRITERS })
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), textsOfWriters, async (scheduler, counts) => {
      documents += 1
      const document = documentOf({ model: 'guide', id: idOf(documents) })
      const payload = scheduledPayload(scheduler)
      const writers = counts.map(async (count, writer) => {
        for (let text = 1; text <= count; text += 1) {
          await modules[writer]?.withRow(payload, document, 'ar', (row) => ({
            row: {
              ...row,
              work: {
                ...row.work,
                [`own.${writer}.${text}`]: [written(`${text}`)],
                // All write here: each adds one word to those of the others.
                shared: [written(`${wordsOf(row).join(' ')} ${writer}.${text}`)],
              },
            },
            result: undefined,
          }))
        }
      })
      await scheduler.waitFor(Promise.all(writers))
      const names = counts.flatMap((count, writer) =>
        Array.from({ length: count }, (_, index) => `${writer}.${index + 1}`),
      )
      const { work, revision } = await readRow(cms.payload, document, 'ar')
      expect(wordsOf({ work }).toSorted()).toEqual(names.toSorted())
      expect(Object.keys(work).toSorted()).toEqual(
        [...names.map((name) => `own.${name}`), 'shared'].toSorted(),
      )
      expect(revision).toBe(names.length)
      writes += names.length
    }),
    { numRuns: RUNS },
  )
  // Otherwise no other write would have come between a read and its write, and nothing would be shown.
  expect(attempts).toBeGreaterThan(writes)
})

test('a translation from before revisions were counted can be written', async () => {
  const document = documentOf({ model: 'guide', id: idOf(9999) })
  const { withRow } = await freshModule()
  const old = { work: { title: [written('old')] }, units: {}, step: 'translating', language: 'ar' }
  const key = `guide/${document.id}/ar`
  await cms.payload.db.create({
    collection: 'translations',
    data: { ...old, id: idOf(9998), key, model: 'guide', documentId: document.id },
  })
  for (const unit of ['summary', 'lead']) {
    await withRow(cms.payload, document, 'ar', (row) => ({
      row: { ...row, work: { ...row.work, [unit]: [written(unit)] } },
      result: undefined,
    }))
  }
  const { id, work, revision } = await readRow(cms.payload, document, 'ar')
  expect({ id, units: Object.keys(work).toSorted(), revision }).toEqual({
    id: idOf(9998),
    units: ['lead', 'summary', 'title'],
    revision: 2,
  })
})
