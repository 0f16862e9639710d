import type { Guide } from '@tienviitta/content-models/models/guide'
import type { Topic } from '@tienviitta/content-models/models/topic'
import { localize } from '@tienviitta/content-models/translation/localize'
import { address, pathOf } from './links.ts'
import type { Reading } from './reading.ts'
import { type Said, said, untranslated } from './said.ts'

/** Something a reader can go on to: its words and its address. */
export interface Card {
  readonly id: string
  readonly href: string
  readonly title: Said
  readonly summary: Said
  /** The title in the document's own language, when the reader's title is another. */
  readonly original?: Said
}

export interface GuideCard extends Card {
  readonly kind: Guide['kind']
  readonly topics: readonly string[]
}

export interface TopicCard extends Card {
  readonly icon: Topic['icon']
  readonly order: number
}

/** A guide's card; nothing when it is not published. */
export function guideCard(reading: Reading, id: string): GuideCard | undefined {
  return reading.shared(`guide-card ${id}`, (inner) => {
    const brief = inner.brief(id)
    if (!brief) return undefined
    const { slug, title, summary, kind, topics } = localize(brief, inner.language)
    return {
      id,
      href: address(inner.language, pathOf('guide', slug)),
      title: said(inner, title),
      summary: said(inner, summary),
      ...originalTitle(inner, brief.document.title, brief.document.sourceLanguage, title.value),
      kind,
      topics,
    }
  })
}

/** The title in the source's language, to stand above or below the translated one. */
export function originalTitle(
  reading: Reading,
  original: string,
  sourceLanguage: Guide['sourceLanguage'],
  shown: string,
): { original?: Said } {
  return sourceLanguage === reading.language || original === shown
    ? {}
    : { original: untranslated(reading, original, sourceLanguage) }
}

/** The cards of all guides, by their title in the source's order of slugs. */
export function allGuideCards(reading: Reading): readonly GuideCard[] {
  return reading.shared('guide-cards', (inner) =>
    inner.list('guide').flatMap((entry) => guideCard(inner, entry.id) ?? []),
  )
}

/** A topic's card; nothing when it is not published. */
export function topicCard(reading: Reading, id: string): TopicCard | undefined {
  return reading.shared(`topic-card ${id}`, (inner) => {
    const topic = inner.localized('topic', id)
    return (
      topic && {
        id,
        href: address(inner.language, pathOf('topic', topic.slug)),
        title: said(inner, topic.title),
        summary: said(inner, topic.summary),
        icon: topic.icon,
        order: topic.order,
      }
    )
  })
}

/** The cards of all topics in the editors' order. */
export function allTopicCards(reading: Reading): readonly TopicCard[] {
  return reading.shared('topic-cards', (inner) =>
    inner
      .list('topic')
      .flatMap((entry) => topicCard(inner, entry.id) ?? [])
      .toSorted((a, b) => a.order - b.order),
  )
}

/** A service's card; nothing when it is not published. */
export function serviceCard(reading: Reading, id: string): Card | undefined {
  return reading.shared(`service-card ${id}`, (inner) => {
    const service = inner.localized('service', id)
    return (
      service && {
        id,
        href: address(inner.language, pathOf('service', service.slug)),
        title: said(inner, service.name),
        summary: said(inner, service.summary),
      }
    )
  })
}
