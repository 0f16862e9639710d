import type { Alternate } from '../page-models/alternates.ts'

const KEY = Symbol.for('tienviitta.alternates')

/**
 * The alternates of the pages that were made so far, by address. Astro loads its configuration and the pages as two
 * separate graphs of modules in one process; the sitemap is written by the first and needs what the second knows, so
 * the map lives on the process.
 */
export function alternatesOfBuild(): Map<string, readonly Alternate[]> {
  const shared = globalThis as { [KEY]?: Map<string, readonly Alternate[]> }
  shared[KEY] ??= new Map()
  return shared[KEY]
}
