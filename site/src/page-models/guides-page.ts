import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import { messages } from '../messages/message.ts'
import { type GuideCard, type TopicCard, allTopicCards, guideCard } from './cards.ts'
import { type Frame, frameOf } from './frame.ts'
import { guidesIn } from './guide-groups.ts'
import { part } from './part.ts'
import { makePage } from './reading.ts'
import type { Page, Site } from './site.ts'

export interface GuidesPage extends Frame {
  readonly groups: readonly GuideGroup[]
}

/** The guides whose first topic this is. */
export interface GuideGroup {
  readonly topic: TopicCard
  /** The first ones of them; all stand on the topic's page. */
  readonly guides: readonly GuideCard[]
  readonly count: number
}

/** More of one topic would make the page long to load and long to read. */
const SHOWN_OF_TOPIC = 12

/** The cards of the first guides whose first topic this is. */
const firstUnderTopic = part('first-guides-under-topic', (reading, topic: string): readonly GuideCard[] =>
  guidesIn(reading, 'first-topic', topic)
    .slice(0, SHOWN_OF_TOPIC)
    .flatMap((id) => guideCard(reading, id) ?? []),
)

/** All guides of the site by topic. */
export function guidesPage(site: Site, language: LanguageTag): Page<GuidesPage> {
  return makePage(site, language, (reading) => {
    const t = messages(language)
    const groups = allTopicCards(reading)
      .map((topic) => ({
        topic,
        guides: firstUnderTopic(reading, topic.id),
        count: guidesIn(reading, 'first-topic', topic.id).length,
      }))
      .filter(({ count }) => count > 0)
    return {
      ...frameOf(reading, { path: 'guides', title: t('guides.title'), description: t('guides.lead') }),
      groups,
    }
  })
}
