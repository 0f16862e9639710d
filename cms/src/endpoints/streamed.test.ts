import { expect, test } from 'vitest'
import { streamed } from './streamed.ts'

/** Parts of which it is known how many were made, and whether they were ended. */
function countedParts(count: number) {
  const state = { made: 0, isEnded: false }
  async function* make(): AsyncGenerator<string> {
    try {
      while (state.made < count) yield await Promise.resolve(`${(state.made += 1)} ä\n`)
    } finally {
      state.isEnded = true
    }
  }
  return { state, parts: make() }
}

test('an answer is made of all its parts', async () => {
  const response = await streamed(countedParts(3).parts, { 'Content-Type': 'text/plain' })
  expect(response.headers.get('content-type')).toBe('text/plain')
  expect(await response.text()).toBe('1 ä\n2 ä\n3 ä\n')
  expect(await (await streamed(countedParts(0).parts, {})).text()).toBe('')
})

test('no part is made before those before it are taken, however many there are', async () => {
  const { state, parts } = countedParts(1000)
  const reader = (await streamed(parts, {})).body?.getReader()
  for (let taken = 0; taken < 1000; taken += 1) {
    // The part that is next, and no other.
    expect(state.made - taken).toBeLessThanOrEqual(1)
    expect((await reader?.read())?.done).toBe(false)
  }
  expect((await reader?.read())?.done).toBe(true)
})

test('parts that nobody takes are ended', async () => {
  const { state, parts } = countedParts(1000)
  const { body } = await streamed(parts, {})
  expect(state).toEqual({ made: 1, isEnded: false })
  await body?.cancel()
  expect(state).toEqual({ made: 1, isEnded: true })
})

test('what goes wrong before the first part is told before anything is sent', async () => {
  const parts = countedParts(1).parts
  const failing = (async function* () {
    await Promise.reject(new Error('no such language'))
    yield* parts
  })()
  await expect(streamed(failing, {})).rejects.toThrow('no such language')
})
