import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { documentOf, idOf } from '../testing/examples.ts'
import { type TestCms, startPayload } from '../testing/start-payload.ts'
import { type Message, type Order, type Report, carryOut } from '../testing/writer-process.ts'
import { usageThisMonth } from './machine/server/machine-usage.ts'
import { readRow } from './store/translation-row.ts'

let cms: TestCms
let writers: readonly [ChildProcess, ChildProcess]
beforeAll(async () => {
  cms = await startPayload()
  const program = fileURLToPath(new URL('../testing/writer-process.ts', import.meta.url))
  const start = () => fork(program, [cms.databaseUrl, cms.folder])
  writers = [start(), start()]
  await Promise.all(writers.map((writer) => once(writer, 'message')))
}, 120_000)
afterAll(async () => {
  for (const writer of writers) {
    if (writer.exitCode !== null) continue
    // It may be suspended.
    writer.kill('SIGKILL')
    await once(writer, 'exit')
  }
  await cms.stop()
})

const send = (writer: ChildProcess, message: Message) => writer.send(message)

/** The next report of a process; fails when the process ends without one. */
async function report(writer: ChildProcess): Promise<Report> {
  const ended = new AbortController()
  const exit = once(writer, 'exit', { signal: ended.signal }).then(([code]) => {
    throw new Error(`The process ended with ${String(code)}.`)
  })
  const told = once(writer, 'message', { signal: ended.signal })
  try {
    const [answer] = (await Promise.race([told, exit])) as [Report]
    return answer
  } finally {
    exit.catch(() => undefined)
    told.catch(() => undefined)
    ended.abort()
  }
}

async function written(writer: ChildProcess): Promise<number> {
  const answer = await report(writer)
  if (typeof answer === 'string') throw new Error(`not “${answer}”`)
  return answer.written
}

/** Each in a process of its own, all at the same time. @returns how many writes of each succeeded */
async function atOnce([own, ...others]: readonly [Order, ...Order[]]): Promise<number[]> {
  const answers = writers.map((writer) => written(writer))
  for (const [index, writer] of writers.entries()) {
    const order = others[index]
    if (order) send(writer, { order, stands: false })
  }
  return [await carryOut(cms.payload, own), ...(await Promise.all(answers))]
}

/**
 * The system suspends one process after it has read, while this one carries out its order; then the other goes on. How
 * long it was suspended does not matter, since nothing expires. With a lock that expires, this process would wait for
 * that and write, and the other one would overwrite it: each test of this kind would fail.
 */
async function stoppedBetween(
  stopped: Order,
  meanwhile: Order,
): Promise<[stopped: number, meanwhile: number]> {
  const [writer] = writers
  send(writer, { order: stopped, stands: true })
  expect(await report(writer)).toBe('read')
  writer.kill('SIGSTOP')
  // It is ready for the moment when the process goes on.
  send(writer, 'go')
  const other = await carryOut(cms.payload, meanwhile)
  const answer = written(writer)
  writer.kill('SIGCONT')
  return [await answer, other]
}

const texts = (number: number, ...units: string[]): Order => ({
  kind: 'texts',
  document: documentOf({ model: 'guide', id: idOf(number) }),
  language: 'ar',
  units,
})
const unitsOf = async (number: number): Promise<string[]> => {
  const { work } = await readRow(cms.payload, documentOf({ model: 'guide', id: idOf(number) }), 'ar')
  return Object.keys(work).toSorted()
}

const now = (month: string) => Date.parse(`${month}-10T10:00:00Z`)
const characters = (month: string, each: number, times: number): Order => ({
  kind: 'characters',
  each,
  times,
  budget: 100,
  now: now(month),
})
const usedIn = async (month: string) => (await usageThisMonth(cms.payload, now(month), 100)).used

const pair = (source: string, value: string, day: number) =>
  ({ source, sourceLanguage: 'fi', from: 'x', value, at: `2026-01-0${day}T00:00:00.000Z` }) as const
const pairsIn = async (language: string) => {
  const { docs } = await cms.payload.db.find<{ id: string; source: string; value: string }>({
    collection: 'translation-memory',
    where: { language: { equals: language } },
    limit: 0,
    pagination: false,
  })
  return docs.map(({ source, value }) => `${source}: ${value}`).toSorted()
}

describe('a process that was suspended between its read and its write', () => {
  test('removes nobody’s text from a translation', async () => {
    await carryOut(cms.payload, texts(1, 'first'))
    await stoppedBetween(texts(1, 'late'), texts(1, 'meanwhile', 'other'))
    expect(await unitsOf(1)).toEqual(['first', 'late', 'meanwhile', 'other'])
  })

  test('nor from one that was begun in the meantime', async () => {
    await stoppedBetween(texts(2, 'late'), texts(2, 'meanwhile'))
    expect(await unitsOf(2)).toEqual(['late', 'meanwhile'])
  })

  test.each([
    ['begun before', '2026-01', 10],
    ['begun meanwhile', '2026-02', 0],
  ])('spends no more than the budget of a month %s', async (_when, month, before) => {
    if (before > 0) await carryOut(cms.payload, characters(month, before, 1))
    expect(await stoppedBetween(characters(month, 50, 1), characters(month, 60, 1))).toEqual([0, 1])
    expect(await usedIn(month)).toBe(before + 60)
  })

  test('counts what fits into the budget', async () => {
    expect(await stoppedBetween(characters('2026-03', 40, 1), characters('2026-03', 60, 1))).toEqual([1, 1])
    expect(await usedIn('2026-03')).toBe(100)
  })

  test('brings no older pair back, and adds its own once', async () => {
    await carryOut(cms.payload, { kind: 'pairs', language: 'tr', pairs: [pair('Ovi', 'first', 1)] })
    const late = [
      pair('Ovi', 'late', 2),
      pair('Talo', 'late', 2),
      pair('Pöytä', 'late', 4),
      pair('Kissa', 'late', 2),
    ]
    const meanwhile = [pair('Ovi', 'newer', 3), pair('Talo', 'newer', 3), pair('Pöytä', 'older', 3)]
    await stoppedBetween(
      { kind: 'pairs', language: 'tr', pairs: late },
      { kind: 'pairs', language: 'tr', pairs: meanwhile },
    )
    expect(await pairsIn('tr')).toEqual(['Kissa: late', 'Ovi: newer', 'Pöytä: late', 'Talo: newer'])
  })
})

describe('three processes at once', () => {
  const numbers = Array.from({ length: 15 }, (_, number) => `${number}`.padStart(2, '0'))

  test('keep all texts of a translation', async () => {
    const order = (name: string) => texts(3, ...numbers.map((number) => `${name}.${number}`))
    await atOnce([order('a'), order('b'), order('c')])
    expect(await unitsOf(3)).toEqual(
      ['a', 'b', 'c'].flatMap((name) => numbers.map((number) => `${name}.${number}`)),
    )
  })

  test('spend a budget to the last character that fits', async () => {
    const order = characters('2026-04', 9, 8)
    const reserved = await atOnce([order, order, order])
    expect(reserved.reduce((sum, count) => sum + count)).toBe(11)
    expect(await usedIn('2026-04')).toBe(99)
  })

  test('keep of each source the newest pair', async () => {
    const order = (name: string, day: number): Order => ({
      kind: 'pairs',
      language: 'fr',
      pairs: numbers.map((number) => pair(number, name, day)),
    })
    await atOnce([order('second', 2), order('third', 3), order('first', 1)])
    expect(await pairsIn('fr')).toEqual(numbers.map((number) => `${number}: third`))
  })
})
