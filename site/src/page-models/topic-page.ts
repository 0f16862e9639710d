import { localize } from '@tienviitta/content-models/localization/localize'
import { type GuideCard, guideCardsOfTopic, originalTitle } from './cards.ts'
import { type DocumentFrame, documentFrame } from './document-frame.ts'
import { listCrumb } from './frame.ts'
import { pathOf } from './links.ts'
import { type LocalizedString, localizedString } from './localized-string.ts'
import { LONGEST_LIST } from './long-list.ts'
import { pageModel } from './page.ts'

export interface TopicPage extends DocumentFrame {
  readonly guides: readonly GuideCard[]
  /** The rest of a long list, by title only. */
  readonly more: readonly { readonly name: LocalizedString; readonly href: string }[]
}

/** A topic with its guides; nothing when it is not published. */
export const topicPage = pageModel((context, id: string): TopicPage | undefined => {
  const published = context.get('topic', id)
  if (!published) return undefined
  const topic = localize(published, context.language)
  const guides = guideCardsOfTopic(context, id)
  return {
    ...documentFrame(context, published, topic, {
      path: pathOf('topic', topic.slug),
      heading: localizedString(context, topic.title),
      above: [listCrumb(context, 'guides')],
    }),
    ...originalTitle(context, published.document.title, topic.sourceLanguage, topic.title.value),
    guides: guides.length > LONGEST_LIST ? guides.slice(0, LONGEST_LIST) : guides,
    more: guides.slice(LONGEST_LIST).map(({ title, href }) => ({ name: title, href })),
  }
})
