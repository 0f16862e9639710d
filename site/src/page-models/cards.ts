import type { Guide } from '@tienviitta/content-models/models/guide'
import type { Topic } from '@tienviitta/content-models/models/topic'
import { localize } from '@tienviitta/content-models/localization/localize'
import { guidesIn } from './guide-groups.ts'
import { address, pathOf } from './links.ts'
import type { QueryContext } from '../incremental/query-context.ts'
import { type LocalizedString, localizedString, untranslated } from './localized-string.ts'
import { query } from '../incremental/query.ts'

/** Something that a reader can go on to: its words and its address. */
export interface Card {
  readonly id: string
  readonly href: string
  readonly title: LocalizedString
  readonly summary: LocalizedString
}

export interface GuideCard extends Card {
  readonly topics: readonly string[]
  readonly slug: string
}

export interface WithOriginal {
  /** The title in the document's own language, when the reader sees a different one. */
  readonly original?: LocalizedString
}

export interface TopicCard extends Card {
  readonly icon: Topic['icon']
  readonly order: number
}

/** A guide's card; nothing when it is not published. */
export const guideCard = query('guide-card', (context, id: string): GuideCard | undefined => {
  const brief = context.brief(id)
  if (!brief) return undefined
  const { slug, title, summary, topics } = localize(brief, context.language)
  return {
    id,
    href: address(context.language, pathOf('guide', slug)),
    title: localizedString(context, title),
    summary: localizedString(context, summary),
    topics,
    slug,
  }
})

/** A guide's original title. Not in its card: lists in other languages stay as they are when it changes. */
const guideOriginal = query('guide-original', (context, id: string): WithOriginal => {
  const brief = context.brief(id)
  if (!brief) return {}
  const { title } = localize(brief, context.language)
  return originalTitle(context, brief.document.title, brief.document.sourceLanguage, title.value)
})

/** A guide's card with its original title. */
export const withOriginal = (context: QueryContext, card: GuideCard): GuideCard & WithOriginal => ({
  ...card,
  ...guideOriginal(context, card.id),
})

/** The title in the source's language, to show above or below the translated one. */
export function originalTitle(
  context: QueryContext,
  original: string,
  sourceLanguage: Guide['sourceLanguage'],
  shown: string,
): WithOriginal {
  return sourceLanguage === context.language || original === shown
    ? {}
    : { original: untranslated(context, original, sourceLanguage) }
}

const cardsOf = (context: QueryContext, ids: readonly string[]): readonly GuideCard[] =>
  ids.flatMap((id) => guideCard(context, id) ?? [])

/** The cards of the guides of a topic. */
export const guideCardsOfTopic = query('guide-cards-of-topic', (context, topic: string) =>
  cardsOf(context, guidesIn(context, 'topic', topic)),
)

/** The cards of the guides of a kind. */
export const guideCardsOfKind = query('guide-cards-of-kind', (context, kind: Guide['kind']) =>
  cardsOf(context, guidesIn(context, 'kind', kind)),
)

/** A topic's card; nothing when it is not published. */
export const topicCard = query('topic-card', (context, id: string): TopicCard | undefined => {
  const topic = context.localized('topic', id)
  return (
    topic && {
      id,
      href: address(context.language, pathOf('topic', topic.slug)),
      title: localizedString(context, topic.title),
      summary: localizedString(context, topic.summary),
      icon: topic.icon,
      order: topic.order,
    }
  )
})

/** The cards of all topics in the editors' order. */
export const allTopicCards = query('topic-cards', (context): readonly TopicCard[] =>
  context
    .list('topic')
    .flatMap((entry) => topicCard(context, entry.id) ?? [])
    .toSorted((a, b) => a.order - b.order),
)

/** A service's card; nothing when it is not published. */
export const serviceCard = query('service-card', (context, id: string): Card | undefined => {
  const service = context.localized('service', id)
  return (
    service && {
      id,
      href: address(context.language, pathOf('service', service.slug)),
      title: localizedString(context, service.name),
      summary: localizedString(context, service.summary),
    }
  )
})

/** The cards of all services. */
export const allServiceCards = (context: QueryContext): Card[] =>
  context.list('service').flatMap(({ id }) => serviceCard(context, id) ?? [])
