import type { Guide } from '@tienviitta/content-models/models/guide'
import type { Topic } from '@tienviitta/content-models/models/topic'
import { localize } from '@tienviitta/content-models/localization/localize'
import { guidesIn } from './guide-groups.ts'
import { address, pathOf } from './links.ts'
import type { Reading } from './reading.ts'
import { type LocalizedString, localizedString, untranslated } from './localized-string.ts'
import { part } from './part.ts'

/** Something a reader can go on to: its words and its address. */
export interface Card {
  readonly id: string
  readonly href: string
  readonly title: LocalizedString
  readonly summary: LocalizedString
  /** The title in the document's own language, when the reader sees a different one. */
  readonly original?: LocalizedString
}

export interface GuideCard extends Card {
  readonly topics: readonly string[]
  readonly slug: string
}

export interface TopicCard extends Card {
  readonly icon: Topic['icon']
  readonly order: number
}

/** A guide's card; nothing when it is not published. */
export const guideCard = part('guide-card', (inner, id: string): GuideCard | undefined => {
  const brief = inner.brief(id)
  if (!brief) return undefined
  const { slug, title, summary, topics } = localize(brief, inner.language)
  return {
    id,
    href: address(inner.language, pathOf('guide', slug)),
    title: localizedString(inner, title),
    summary: localizedString(inner, summary),
    ...originalTitle(inner, brief.document.title, brief.document.sourceLanguage, title.value),
    topics,
    slug,
  }
})

/** The title in the source's language, to stand above or below the translated one. */
export function originalTitle(
  reading: Reading,
  original: string,
  sourceLanguage: Guide['sourceLanguage'],
  shown: string,
): { original?: LocalizedString } {
  return sourceLanguage === reading.language || original === shown
    ? {}
    : { original: untranslated(reading, original, sourceLanguage) }
}

const cardsOf = (reading: Reading, ids: readonly string[]): readonly GuideCard[] =>
  ids.flatMap((id) => guideCard(reading, id) ?? [])

/** The cards of the guides of a topic. */
export const guideCardsOfTopic = part('guide-cards-of-topic', (reading, topic: string) =>
  cardsOf(reading, guidesIn(reading, 'topic', topic)),
)

/** The cards of the guides of a kind. */
export const guideCardsOfKind = part('guide-cards-of-kind', (reading, kind: Guide['kind']) =>
  cardsOf(reading, guidesIn(reading, 'kind', kind)),
)

/** A topic's card; nothing when it is not published. */
export const topicCard = part('topic-card', (inner, id: string): TopicCard | undefined => {
  const topic = inner.localized('topic', id)
  return (
    topic && {
      id,
      href: address(inner.language, pathOf('topic', topic.slug)),
      title: localizedString(inner, topic.title),
      summary: localizedString(inner, topic.summary),
      icon: topic.icon,
      order: topic.order,
    }
  )
})

/** The cards of all topics in the editors' order. */
export const allTopicCards = part('topic-cards', (reading): readonly TopicCard[] =>
  reading
    .list('topic')
    .flatMap((entry) => topicCard(reading, entry.id) ?? [])
    .toSorted((a, b) => a.order - b.order),
)

/** A service's card; nothing when it is not published. */
export const serviceCard = part('service-card', (inner, id: string): Card | undefined => {
  const service = inner.localized('service', id)
  return (
    service && {
      id,
      href: address(inner.language, pathOf('service', service.slug)),
      title: localizedString(inner, service.name),
      summary: localizedString(inner, service.summary),
    }
  )
})
