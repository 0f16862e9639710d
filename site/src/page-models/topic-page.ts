import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { Topic } from '@tienviitta/content-models/models/topic'
import { localize } from '@tienviitta/content-models/localization/localize'
import { type GuideCard, guideCardsOfTopic, originalTitle } from './cards.ts'
import { type Frame, descriptionOf, frameOf, listCrumb } from './frame.ts'
import { pathOf, sourceAddress } from './links.ts'
import { type TranslationNotice, translationNotice } from './translation-notice.ts'
import { type LocalizedString, localizedString } from './localized-string.ts'
import type { Site } from '../incremental/site.ts'
import { type Page, makePage } from './page.ts'
import { type TranslationCredit, creditOf } from './translation-credit.ts'
import { translatedLanguages } from './translated-languages.ts'

export interface TopicPage extends Frame {
  readonly heading: LocalizedString
  readonly original?: LocalizedString
  readonly summary: LocalizedString
  readonly icon: Topic['icon']
  readonly note: TranslationNotice
  /** Where the newest text is, for the link in the notice. */
  readonly sourceHref: string | undefined
  readonly credit?: TranslationCredit
  readonly guides: readonly GuideCard[]
}

/** A topic with its guides; nothing when it is not published. */
export function topicPage(site: Site, language: LanguageTag, id: string): Page<TopicPage | undefined> {
  return makePage(site, language, (context) => {
    const published = context.get('topic', id)
    if (!published) return undefined
    const topic = localize(published, language)
    return {
      ...frameOf(context, {
        path: pathOf('topic', topic.slug),
        title: topic.title.value,
        description: descriptionOf(topic.summary.value),
        translated: translatedLanguages(published),
        above: [listCrumb(context, 'guides')],
      }),
      heading: localizedString(context, topic.title),
      ...originalTitle(context, published.document.title, topic.sourceLanguage, topic.title.value),
      summary: localizedString(context, topic.summary),
      icon: topic.icon,
      note: translationNotice(topic),
      sourceHref: sourceAddress(context, topic.sourceLanguage, pathOf('topic', topic.slug)),
      ...creditOf(context, published),
      guides: guideCardsOfTopic(context, id),
    }
  })
}
