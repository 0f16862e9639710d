import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import { messages } from '../messages/message.ts'
import { webPage } from '../structured-data/web-page.ts'
import { type AnnouncementView, nationalAnnouncements } from './announcement-view.ts'
import { type TopicCard, allTopicCards, guideCardsOfKind } from './cards.ts'
import { type EventCard, comingEvents } from './event-view.ts'
import { type Frame, frameOf } from './frame.ts'
import { address } from './links.ts'
import { query } from '../incremental/query.ts'
import type { QueryContext } from '../incremental/query-context.ts'
import type { Site } from '../incremental/site.ts'
import { type Page, makePage } from './page.ts'

export interface HomePage extends Frame {
  readonly announcements: readonly AnnouncementView[]
  /** The link cards of topics; the one about the first weeks leads straight to its guide. */
  readonly topics: readonly TopicCard[]
  readonly events: readonly EventCard[]
}

const EVENTS_SHOWN = 4

const nextEvents = query('next-events', (context) => comingEvents(context).slice(0, EVENTS_SHOWN))

/** The home page of a language. */
export function homePage(site: Site, language: LanguageTag): Page<HomePage> {
  return makePage(site, language, (context) => {
    const t = messages(language)
    const description = t('home.lead')
    return {
      ...frameOf(context, {
        path: '',
        title: t('home.title'),
        description,
        structured: [
          webPage({
            url: context.baseUrl + address(language, ''),
            name: context.settings.siteName,
            description,
            language,
            publisher: context.settings.organisation,
          }),
        ],
      }),
      announcements: nationalAnnouncements(context),
      topics: topicsWithShortCut(context),
      events: nextEvents(context),
    }
  })
}

/** The guide for the first weeks must be one click away, so it takes the place of its topic. */
function topicsWithShortCut(context: QueryContext): TopicCard[] {
  const [firstWeeks] = guideCardsOfKind(context, 'first-weeks')
  return allTopicCards(context).map((topic) =>
    firstWeeks?.topics[0] === topic.id ? { ...topic, href: firstWeeks.href, title: firstWeeks.title } : topic,
  )
}
