import type { LanguageTag } from '@tienviitta/content-models/languages/registry'

const KEY = Symbol.for('tienviitta.translated-pages')

/** A page's address without its language, and the languages in which it is really written. */
export interface TranslatedPage {
  readonly path: string
  readonly translated: readonly LanguageTag[]
}

/**
 * The pages made so far that are alternates of each other, by their own address. Astro loads its
 * configuration and the pages as two separate graphs of modules in one process; the sitemap is written by the first
 * and needs what the second knows, so the map lives on the process.
 */
export function translatedPagesOfBuild(): Map<string, TranslatedPage> {
  const shared = globalThis as { [KEY]?: Map<string, TranslatedPage> }
  shared[KEY] ??= new Map()
  return shared[KEY]
}
