import { rm } from 'node:fs/promises'

/**
 * Takes a folder away with all that is in it; it need not be there. A process that was orphaned a moment ago may still
 * put its last files into it, therefore it is tried for some seconds.
 */
export const removeFolder = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
