import { clearTimeout, setTimeout } from 'node:timers'

/** After this time a lock opens by itself, so that a save that failed half-way does not hold up others for ever. */
const LONGEST_MILLISECONDS = 10_000

const queues = new Map<string, Promise<void>>()

/**
 * Waits until nobody else in this process saves the row, and holds it.
 * @returns lets the next one save; may be called more than once
 */
export async function lockRow(key: string): Promise<() => void> {
  const before = queues.get(key) ?? Promise.resolve()
  let release = (): void => undefined
  const done = new Promise<void>((resolve) => {
    release = resolve
  })
  const after = before.then(() => done)
  queues.set(key, after)
  await before
  const timer = setTimeout(release, LONGEST_MILLISECONDS)
  timer.unref()
  return () => {
    clearTimeout(timer)
    release()
    if (queues.get(key) === after) queues.delete(key)
  }
}
