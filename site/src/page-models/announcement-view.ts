import { epochAt, localOf } from '@tienviitta/content-models/time/instant'
import type { Announcement } from '@tienviitta/content-models/models/announcement'
import { addDays } from '@tienviitta/content-models/time/calendar'
import { type GuideCard, guideCard } from './cards.ts'
import { type InlineTranslationNotice, inlineTranslationNotice } from './translation-notice.ts'
import { query } from '../incremental/query.ts'
import { type LocalizedString, localizedString } from './localized-string.ts'

/** Something that readers need to know now. */
export interface AnnouncementView {
  readonly id: string
  readonly title: LocalizedString
  readonly text: LocalizedString
  readonly weight: Announcement['weight']
  /** What must be said about its translation. */
  readonly note?: InlineTranslationNotice
  readonly guide?: GuideCard
}

const WEIGHTS: readonly Announcement['weight'][] = ['urgent', 'warning', 'information']

/** One of today's announcements with what decides where it is shown. */
interface TodaysAnnouncement {
  readonly view: AnnouncementView
  readonly leadsTo?: string
  readonly municipalities: readonly string[]
}

const todaysAnnouncements = query('todays-announcements', (context): readonly TodaysAnnouncement[] => {
  const today = localOf(context.clock).date
  return context
    .list('announcement')
    .flatMap(({ id }) => context.localized('announcement', id) ?? [])
    .filter(({ startsOn, endsOn }) => {
      if (endsOn < today) return false
      context.validUntil(epochAt(startsOn > today ? startsOn : addDays(endsOn, 1)))
      return startsOn <= today
    })
    .toSorted((a, b) => WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight))
    .map((announcement) => {
      const guide = announcement.guide === undefined ? undefined : guideCard(context, announcement.guide)
      const note = inlineTranslationNotice(context, announcement)
      const view = {
        id: announcement.id,
        title: localizedString(context, announcement.title),
        text: localizedString(context, announcement.text),
        weight: announcement.weight,
        ...(note && { note }),
        ...(guide && { guide }),
      }
      return {
        view,
        ...(announcement.guide !== undefined && { leadsTo: announcement.guide }),
        municipalities: announcement.municipalities,
      }
    })
})

/** Today's national announcements, the most urgent first. */
export const nationalAnnouncements = query('national-announcements', (context) =>
  todaysAnnouncements(context)
    .filter(({ municipalities }) => municipalities.length === 0)
    .map(({ view }) => view),
)

/** Today's announcements for a municipality: its own and the national ones, the most urgent first. */
export const announcementsForMunicipality = query(
  'announcements-for-municipality',
  (context, municipality: string) =>
    todaysAnnouncements(context)
      .filter(({ municipalities }) => municipalities.length === 0 || municipalities.includes(municipality))
      .map(({ view }) => view),
)

/** Today's announcements that lead to a guide, without the link to it. */
export const announcementsForGuide = query(
  'announcements-for-guide',
  (context, guide: string): AnnouncementView[] =>
    todaysAnnouncements(context)
      .filter(({ leadsTo }) => leadsTo === guide)
      .map(({ view: { guide: _itself, ...view } }) => view),
)
