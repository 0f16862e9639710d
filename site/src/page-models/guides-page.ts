import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import { messages } from '../messages/message.ts'
import { type GuideCard, type TopicCard, allGuideCards, allTopicCards } from './cards.ts'
import { type Frame, frameOf } from './frame.ts'
import { part } from './part.ts'
import { makePage } from './reading.ts'
import type { Page, Site } from './site.ts'

export interface GuidesPage extends Frame {
  /** Topics that have guides; a guide stands under its first topic. */
  readonly groups: readonly { readonly topic: TopicCard; readonly guides: readonly GuideCard[] }[]
}

/** The cards of the guides whose first topic this is. */
const guidesUnderTopic = part('guides-under-topic', (reading, topic: string): readonly GuideCard[] =>
  allGuideCards(reading).filter((guide) => guide.topics[0] === topic),
)

/** All guides of the site by topic. */
export function guidesPage(site: Site, language: LanguageTag): Page<GuidesPage> {
  return makePage(site, language, (reading) => {
    const t = messages(language)
    const groups = allTopicCards(reading)
      .map((topic) => ({ topic, guides: guidesUnderTopic(reading, topic.id) }))
      .filter((group) => group.guides.length > 0)
    return {
      ...frameOf(reading, { path: 'guides', title: t('guides.title'), description: t('guides.lead') }),
      groups,
    }
  })
}
