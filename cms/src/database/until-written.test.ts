import { setImmediate as turnOfEventLoop } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { WriteConflictError, untilWritten } from './until-written.ts'

const noPause = () => Promise.resolve()

test('is attempted again while others are faster', async () => {
  let count = 0
  const attempt = () => Promise.resolve((count += 1) === 3 && { count })
  expect(await untilWritten('row', attempt, noPause)).toEqual({ count: 3 })
})

test('ends with an error that says what was not written', async () => {
  let count = 0
  const attempt = () => Promise.resolve((count += 1) === 0)
  await expect(untilWritten('translation/guide', attempt, noPause)).rejects.toThrow(WriteConflictError)
  expect(count).toBe(100)
  await expect(untilWritten('translation/guide', attempt, noPause)).rejects.toThrow('“translation/guide”')
})

test('in one process, writers of the same row take turns, also after a failure', async () => {
  const steps: string[] = []
  const attempt = (name: string) => async () => {
    steps.push(`${name} begins`)
    await turnOfEventLoop()
    steps.push(`${name} ends`)
    if (name === 'first') throw new Error('first')
    return name
  }
  const results = ['first', 'second', 'third'].map((name) => untilWritten('row', attempt(name)))
  expect((await Promise.allSettled(results)).map(({ status }) => status)).toEqual([
    'rejected',
    'fulfilled',
    'fulfilled',
  ])
  expect(steps).toEqual(['first', 'second', 'third'].flatMap((name) => [`${name} begins`, `${name} ends`]))
})

test('what is written under different keys does not wait', async () => {
  const never = untilWritten('one', () => new Promise<false>(() => undefined))
  expect(await untilWritten('other', () => Promise.resolve('written'))).toBe('written')
  expect(never).toBeInstanceOf(Promise)
})
