import { watch } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

export interface RequestWatch {
  readonly folder: string
  /** Called when there were requests; they are taken away first, so that none made later is missed. */
  readonly onRequest: () => void
  /** How often to look, in milliseconds, on disks that do not tell of changes. */
  readonly pollEvery: number
}

/**
 * Watches the folder where the CMS leaves a file when something was published. Requests that wait there already count.
 * @returns ends the watching
 */
export function watchPublishRequests({ folder, onRequest, pollEvery }: RequestWatch): () => void {
  let looking = false
  const look = async () => {
    if (looking) return
    looking = true
    try {
      const names = await readdir(folder)
      await Promise.all(names.map((name) => rm(join(folder, name), { force: true })))
      if (names.length > 0) onRequest()
    } finally {
      looking = false
    }
  }
  const report = (error: unknown) => {
    console.error(`Publishing requests in ${folder} could not be read: ${String(error)}`)
  }
  const lookNow = () => void look().catch(report)
  const watcher = watch(folder, lookNow)
  watcher.on('error', report)
  const timer = setInterval(lookNow, pollEvery)
  lookNow()
  return () => {
    watcher.close()
    clearInterval(timer)
  }
}
