import type { Output } from '@tienviitta/site/renderer'

/**
 * Groups the outputs that are best rendered by one process. A guide's pages in all languages go together, because
 * its file is long and is read once for all of them. Other pages of a language go together, because queries for lists
 * and cards run once for a language. These come first: they are the largest groups, and small ones fill the time at the end.
 */
export function pageGroups(outputs: readonly Output[]): Output[][] {
  const { guides = [], others = [] } = Object.groupBy(outputs, ({ document }) =>
    document?.model === 'guide' ? 'guides' : 'others',
  )
  return [
    ...Map.groupBy(others, ({ language }) => language).values(),
    ...Map.groupBy(guides, ({ document }) => document?.id).values(),
  ]
}
