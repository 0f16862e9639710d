import { watch } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Rings when the CMS on this machine leaves a request. */
export type RequestBell = Awaited<ReturnType<typeof requestBell>>

/**
 * Watches the folder in which the CMS leaves a file with each request, and removes the files.
 * @param signal rings as well, so that a waiting publisher wakes up
 */
export async function requestBell(folder: string, signal: AbortSignal) {
  await mkdir(folder, { recursive: true })
  for (const name of await readdir(folder)) await rm(join(folder, name), { force: true })
  let rang = false
  let wake = (): void => undefined
  const ring = (): void => {
    rang = true
    wake()
  }
  const watcher = watch(folder, (_event, name) => {
    ring()
    if (name !== null) rm(join(folder, name), { force: true }).catch(() => undefined)
  })
  // If the folder can no longer be watched, the cost is a second's delay: the database is checked as well.
  watcher.on('error', () => undefined)
  signal.addEventListener('abort', ring)
  return {
    /** Forgets that it has rung. */
    quiet: () => {
      rang = false
    },
    hasRung: () => rang,
    /** Waits until it rings, or for the given number of milliseconds. */
    async next(milliseconds: number): Promise<void> {
      if (rang) return
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    },
    end: () => watcher.close(),
  }
}
