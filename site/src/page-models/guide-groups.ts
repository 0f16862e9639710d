import { languageIndependentQuery } from '../incremental/query.ts'

/** What guides are grouped by. */
export type GuideGrouping = 'topic' | 'first-topic' | 'kind' | 'municipality'

type GuideGroups = Readonly<Record<GuideGrouping, Readonly<Record<string, readonly string[]>>>>

/** All guides by group, whatever their words. A municipality's are those to which it adds something. */
const guideGroups = languageIndependentQuery('guide-groups', (context): GuideGroups => {
  const groups: Record<GuideGrouping, Record<string, string[]>> = {
    topic: {},
    'first-topic': {},
    kind: {},
    municipality: {},
  }
  for (const { id } of context.list('guide')) {
    const guide = context.outline(id)
    if (!guide) continue
    const put = (grouping: GuideGrouping, keys: Iterable<string>): void => {
      for (const key of keys) (groups[grouping][key] ??= []).push(id)
    }
    put('topic', new Set(guide.topics))
    put('first-topic', guide.topics.slice(0, 1))
    put('kind', [guide.kind])
    put('municipality', new Set(guide.municipalities))
  }
  return groups
})

/** The ids of the guides of a group, in the order of their slugs. */
export const guidesIn = languageIndependentQuery(
  'guides-in',
  (context, grouping: GuideGrouping, key: string): readonly string[] =>
    guideGroups(context)[grouping][key] ?? [],
)
