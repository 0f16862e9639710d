import { localize } from '@tienviitta/content-models/localization/localize'
import { type GuideCard, guideCardsOfTopic, originalTitle } from './cards.ts'
import { type DocumentFrame, documentFrame } from './document-frame.ts'
import { listCrumb } from './frame.ts'
import { pathOf } from './links.ts'
import { localizedString } from './localized-string.ts'
import { pageModel } from './page.ts'

export interface TopicPage extends DocumentFrame {
  readonly guides: readonly GuideCard[]
}

/** A topic with its guides; nothing when it is not published. */
export const topicPage = pageModel((context, id: string): TopicPage | undefined => {
  const published = context.get('topic', id)
  if (!published) return undefined
  const topic = localize(published, context.language)
  return {
    ...documentFrame(context, published, topic, {
      path: pathOf('topic', topic.slug),
      heading: localizedString(context, topic.title),
      above: [listCrumb(context, 'guides')],
    }),
    ...originalTitle(context, published.document.title, topic.sourceLanguage, topic.title.value),
    guides: guideCardsOfTopic(context, id),
  }
})
