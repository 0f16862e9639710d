import { setTimeout as wait } from 'node:timers/promises'

/** Of the writers of one row at the same time, one succeeds with each attempt. */
const ATTEMPTS = 100
const LONGEST_PAUSE_MILLISECONDS = 30

/** Others wrote the same row each time. */
export class WriteConflictError extends Error {
  override name = 'WriteConflictError'
}

/**
 * What is written in this process, by key: a second writer of the same row waits, since only one of two could succeed.
 */
const turns = new Map<string, Promise<unknown>>()

/**
 * Reads, merges and writes until the write succeeds. Nothing is locked: other processes may write at any moment, and
 * then the attempt is repeated on the basis of what they wrote.
 * @param key what is written: `translation/<key of the row>`
 * @param attempt reads, merges and writes with `writeAtRevision`; `false` when others were faster. It may run many
 * times, so it has no other effect than the write.
 * @param pause the pause between two attempts
 * @returns what the successful attempt returned
 * @throws WriteConflictError when others were faster a hundred times
 */
export async function untilWritten<T>(
  key: string,
  attempt: () => Promise<T | false>,
  pause: () => Promise<unknown> = () => wait(Math.random() * LONGEST_PAUSE_MILLISECONDS),
): Promise<T> {
  const turn = (turns.get(key) ?? Promise.resolve()).then(async () => {
    for (let count = 1; count <= ATTEMPTS; count += 1) {
      const result = await attempt()
      if (result !== false) return result
      await pause()
    }
    throw new WriteConflictError(`“${key}” was changed by others ${ATTEMPTS} times in a row: try again.`)
  })
  const settled = turn.catch(() => undefined)
  turns.set(key, settled)
  try {
    return await turn
  } finally {
    if (turns.get(key) === settled) turns.delete(key)
  }
}
