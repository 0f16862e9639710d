import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * The flags of Node for a program that must not outlive this process. It needs a channel to it: `ipc` among the `stdio`
 * it is started with.
 */
export const TIED_FLAGS: readonly string[] = [
  '--import',
  pathToFileURL(join(import.meta.dirname, 'tied-to-parent.mjs')).href,
]
