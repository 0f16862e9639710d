import type { RenderedPage } from '@tienviitta/site/renderer'

type Alternates = NonNullable<RenderedPage['alternates']>

/**
 * Gives the pages that are translated into the same languages one list of them instead of one each: messages between
 * processes repeat it for every page, and most pages have all languages.
 */
export function sharedAlternates(): (alternates: Alternates) => Alternates {
  const lists = new Map<string, Alternates['translated']>()
  return ({ path, translated }) => {
    const name = translated.join(' ')
    const shared = lists.get(name) ?? translated
    lists.set(name, shared)
    return { path, translated: shared }
  }
}
