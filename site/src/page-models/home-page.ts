import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import { messages } from '../messages/message.ts'
import { webPage } from '../structured-data/web-page.ts'
import { type AnnouncementView, nationalAnnouncements } from './announcement-view.ts'
import { type TopicCard, allTopicCards, guideCardsOfKind } from './cards.ts'
import { type EventCard, comingEvents } from './event-view.ts'
import { type Frame, frameOf } from './frame.ts'
import { address } from './links.ts'
import { part } from './part.ts'
import { type Reading, makePage } from './reading.ts'
import type { Page, Site } from './site.ts'

export interface HomePage extends Frame {
  readonly announcements: readonly AnnouncementView[]
  /** The link cards of topics; the one about the first weeks leads straight to its guide. */
  readonly topics: readonly TopicCard[]
  readonly events: readonly EventCard[]
}

const EVENTS_SHOWN = 4

const nextEvents = part('next-events', (reading) => comingEvents(reading).slice(0, EVENTS_SHOWN))

/** The home page of a language. */
export function homePage(site: Site, language: LanguageTag): Page<HomePage> {
  return makePage(site, language, (reading) => {
    const t = messages(language)
    const description = t('home.lead')
    return {
      ...frameOf(reading, {
        path: '',
        title: t('home.title'),
        description,
        structured: [
          webPage({
            url: reading.baseUrl + address(language, ''),
            name: reading.settings.siteName,
            description,
            language,
            publisher: reading.settings.organisation,
          }),
        ],
      }),
      announcements: nationalAnnouncements(reading),
      topics: topicsWithShortCut(reading),
      events: nextEvents(reading),
    }
  })
}

/** The guide for the first weeks must be one click away, so it takes the place of its topic. */
function topicsWithShortCut(reading: Reading): TopicCard[] {
  const [firstWeeks] = guideCardsOfKind(reading, 'first-weeks')
  return allTopicCards(reading).map((topic) =>
    firstWeeks?.topics[0] === topic.id ? { ...topic, href: firstWeeks.href, title: firstWeeks.title } : topic,
  )
}
