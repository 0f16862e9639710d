import { type GuideCard, allTopicCards, guideCard } from './cards.ts'
import { listFrame } from './frame.ts'
import { guidesIn } from './guide-groups.ts'
import { query } from '../incremental/query.ts'
import { pageModel } from './page.ts'

/** More of one topic would make the page long to load and long to read. */
const SHOWN_OF_TOPIC = 12

/** The cards of the first guides whose first topic this is. */
const firstUnderTopic = query('first-guides-under-topic', (context, topic: string): readonly GuideCard[] =>
  guidesIn(context, 'first-topic', topic)
    .slice(0, SHOWN_OF_TOPIC)
    .flatMap((id) => guideCard(context, id) ?? []),
)

/** All guides of the site by topic. */
export const guidesPage = pageModel((context) => {
  const groups = allTopicCards(context)
    .map((topic) => ({
      topic,
      /** The first few; the topic's page has them all. */
      guides: firstUnderTopic(context, topic.id),
      count: guidesIn(context, 'first-topic', topic.id).length,
    }))
    .filter(({ count }) => count > 0)
  return { ...listFrame(context, 'guides'), groups }
})
