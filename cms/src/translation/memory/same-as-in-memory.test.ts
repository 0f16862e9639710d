import { MODELS } from '@tienviitta/content-models/models/model'
import { MemoryIndex, type MemoryPair } from '@tienviitta/content-models/translation-memory/memory-index'
import { textHash } from '@tienviitta/content-models/translation/text-hash'
import type { WorkedText } from '@tienviitta/content-models/translation/translation'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { storedRows } from '../../database/stored-rows.ts'
import { documentOf, exampleTopic, idOf, publish } from '../../testing/examples.ts'
import { type TestCms, startPayload } from '../../testing/start-payload.ts'
import { emptyRow, readRow, rowOf, storeRow } from '../store/translation-row.ts'
import { publishedUnits } from '../store/worked-texts.ts'
import { archivePairs } from './archive-pairs.ts'
import { memoryOfLanguage } from './memory-of-language.ts'
import { pairsOfRows } from './pairs-of-rows.ts'

let cms: TestCms
beforeAll(async () => {
  cms = await startPayload()
}, 120_000)
afterAll(() => cms.stop())

const word = fc.constantFrom('hae', 'lupa', 'Kela', 'euroa', '280', '281', 'ja', '.', 'poliisi', 'asunto')
const text = fc.array(word, { minLength: 1, maxLength: 7 }).map((words) => words.join(' '))
const time = fc.constantFrom(undefined, '2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z')
const worked = fc.record({ source: text, value: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), at: time })

/** A text of a translation. */
interface MadeUp {
  source: string
  value: string
  at: string | undefined
}
const units = fc.dictionary(fc.constantFrom('title', 'summary', 'x', 'y', 'z'), worked)

const topics = Array.from({ length: 8 }, (_, index) =>
  MODELS.topic.parse({
    ...exampleTopic,
    id: idOf(100 + index),
    slug: `topic-${index}`,
    title: index % 2 === 0 ? 'hae lupa' : 'poliisi ja Kela',
  }),
)

/** Translates a topic into Arabic and shows that to readers; `null` takes it back. */
async function translate(topic: (typeof topics)[number], texts: Record<string, MadeUp> | null) {
  const read = await readRow(cms.payload, documentOf(topic), 'ar')
  const work = Object.fromEntries(
    Object.entries(texts ?? {}).map(([unit, { source, value, at }]): [string, WorkedText[]] => {
      const made = { value, sourceHash: textHash(source), origin: 'human' as const, source }
      return [unit, [at === undefined ? made : { ...made, at }]]
    }),
  )
  const row = read.id === undefined ? emptyRow(documentOf(topic), 'ar') : read
  const shown = { isPublished: texts !== null, work, units: publishedUnits(work, {}, false) }
  expect(await storeRow(cms.payload, { ...row, ...shown, step: 'published' })).toBe(true)
}

/** The memory as it is when all pairs are read into it. */
async function allInMemory(): Promise<MemoryIndex> {
  const index = new MemoryIndex()
  const rows = await storedRows(cms.payload, 'translations', { language: { equals: 'ar' } })
  const pairs = await pairsOfRows(
    cms.payload,
    rows.flatMap((row) => rowOf(row) ?? []),
  )
  for (const pair of [...pairs.values()].flat()) index.add(pair)
  for (const row of await storedRows(cms.payload, 'translation-memory', {})) {
    const { key, source, value, from, at } = row as unknown as Record<string, string>
    index.add({
      key: key ?? '',
      source: source ?? '',
      sourceLanguage: 'fi',
      value: value ?? '',
      from: from ?? '',
      at: at ?? '',
    })
  }
  return index
}

test('a look-up finds what it would find if every text were in memory', async () => {
  for (const topic of topics) await publish(cms.payload, topic)
  const of = { from: 'old.tmx', sourceLanguage: 'fi' } as const
  const kept = fc
    .sample(worked, { numRuns: 12, seed: 12 })
    .map(({ at = '', ...pair }) => ({ ...pair, ...of, at }))
  await archivePairs(cms.payload, 'ar', kept)
  for (const [round, seed] of [1, 2, 3].entries()) {
    for (const [index, texts] of fc.sample(units, { numRuns: topics.length, seed }).entries()) {
      const topic = topics[index]
      if (topic && (round === 0 || index % 2 === 0))
        await translate(topic, index === 2 * round ? null : texts)
    }
    const all = await allInMemory()
    const memory = memoryOfLanguage(cms.payload, 'ar')
    const look = fc.asyncProperty(text, fc.integer({ min: 1, max: 6 }), async (source, limit) => {
      expect(await memory.lookUp(source, { limit })).toEqual(all.lookUp(source, { limit }))
    })
    await fc.assert(look, { numRuns: 150 })
    const newest: MemoryPair[] = []
    for await (const pairs of memory.newestPairs()) newest.push(...pairs)
    expect(newest).toEqual(all.newestPairs())
  }
})
