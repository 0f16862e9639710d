import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import { messages } from '../messages/message.ts'
import { type GuideCard, type TopicCard, allTopicCards, guideCard } from './cards.ts'
import { type Frame, frameOf } from './frame.ts'
import { guidesIn } from './guide-groups.ts'
import { query } from '../incremental/query.ts'
import type { Site } from '../incremental/site.ts'
import { type Page, makePage } from './page.ts'

export interface GuidesPage extends Frame {
  readonly groups: readonly GuideGroup[]
}

/** The guides whose first topic this is. */
export interface GuideGroup {
  readonly topic: TopicCard
  /** The first few; the topic's page has them all. */
  readonly guides: readonly GuideCard[]
  readonly count: number
}

/** More of one topic would make the page long to load and long to read. */
const SHOWN_OF_TOPIC = 12

/** The cards of the first guides whose first topic this is. */
const firstUnderTopic = query('first-guides-under-topic', (context, topic: string): readonly GuideCard[] =>
  guidesIn(context, 'first-topic', topic)
    .slice(0, SHOWN_OF_TOPIC)
    .flatMap((id) => guideCard(context, id) ?? []),
)

/** All guides of the site by topic. */
export function guidesPage(site: Site, language: LanguageTag): Page<GuidesPage> {
  return makePage(site, language, (context) => {
    const t = messages(language)
    const groups = allTopicCards(context)
      .map((topic) => ({
        topic,
        guides: firstUnderTopic(context, topic.id),
        count: guidesIn(context, 'first-topic', topic.id).length,
      }))
      .filter(({ count }) => count > 0)
    return {
      ...frameOf(context, { path: 'guides', title: t('guides.title'), description: t('guides.lead') }),
      groups,
    }
  })
}
