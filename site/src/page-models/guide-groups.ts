import { partOfAllLanguages } from './part.ts'

/** What guides are put together by. */
export type GuideGrouping = 'topic' | 'first-topic' | 'kind' | 'municipality'

type GuideGroups = Readonly<Record<GuideGrouping, Readonly<Record<string, readonly string[]>>>>

/** All guides in their groups; a guide's words play no part in it. A municipality's are those to which it adds something. */
const guideGroups = partOfAllLanguages('guide-groups', (reading): GuideGroups => {
  const groups: Record<GuideGrouping, Record<string, string[]>> = {
    topic: {},
    'first-topic': {},
    kind: {},
    municipality: {},
  }
  for (const { id } of reading.list('guide')) {
    const guide = reading.brief(id)?.document
    if (!guide) continue
    const put = (grouping: GuideGrouping, keys: Iterable<string>): void => {
      for (const key of keys) (groups[grouping][key] ??= []).push(id)
    }
    put('topic', new Set(guide.topics))
    put('first-topic', guide.topics.slice(0, 1))
    put('kind', [guide.kind])
    put('municipality', new Set(guide.additions.map(({ municipality }) => municipality)))
  }
  return groups
})

/** The ids of the guides of a group, in the order of their slugs. */
export const guidesIn = partOfAllLanguages(
  'guides-in',
  (reading, grouping: GuideGrouping, key: string): readonly string[] =>
    guideGroups(reading)[grouping][key] ?? [],
)
