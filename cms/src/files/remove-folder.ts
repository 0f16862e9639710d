import { rm } from 'node:fs/promises'

/**
 * Removes a folder with everything in it; it need not exist. A process that was orphaned a moment ago may still be
 * putting its last files into it, so the removal is retried for some seconds.
 */
export const removeFolder = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
