import { messages } from '../messages/message.ts'
import { webPage } from '../structured-data/web-page.ts'
import { nationalAnnouncements } from './announcement-view.ts'
import { type TopicCard, allTopicCards, guideCardsOfKind } from './cards.ts'
import { comingEvents } from './event-view.ts'
import { frameOf } from './frame.ts'
import { query } from '../incremental/query.ts'
import type { QueryContext } from '../incremental/query-context.ts'
import { pageModel } from './page.ts'

const EVENTS_SHOWN = 4

const nextEvents = query('next-events', (context) => comingEvents(context).slice(0, EVENTS_SHOWN))

/** The home page of a language. */
export const homePage = pageModel((context) => {
  const { language, settings } = context
  const t = messages(language)
  return {
    ...frameOf(context, {
      path: '',
      title: t('home.title'),
      description: t('home.lead'),
      structured: (page) => [
        webPage({ ...page, name: settings.siteName, language, publisher: settings.organisation }),
      ],
    }),
    announcements: nationalAnnouncements(context),
    topics: topicsWithShortCut(context),
    events: nextEvents(context),
  }
})

/** The guide for the first weeks must be one click away, so it replaces its topic. */
function topicsWithShortCut(context: QueryContext): TopicCard[] {
  const [firstWeeks] = guideCardsOfKind(context, 'first-weeks')
  return allTopicCards(context).map((topic) =>
    firstWeeks?.topics[0] === topic.id ? { ...topic, href: firstWeeks.href, title: firstWeeks.title } : topic,
  )
}
