import { epochAt, localOf } from '@tienviitta/content-models/languages/instant'
import type { Announcement } from '@tienviitta/content-models/models/announcement'
import { addDays } from '@tienviitta/content-models/opening-hours/calendar'
import { type GuideCard, guideCard } from './cards.ts'
import { type PartNote, partNote } from './part-note.ts'
import type { Reading } from './reading.ts'
import { type Said, said } from './said.ts'

/** Something that readers must know now. */
export interface AnnouncementView {
  readonly id: string
  readonly title: Said
  readonly text: Said
  readonly weight: Announcement['weight']
  /** What must be said about its translation. */
  readonly note?: PartNote
  readonly guide?: GuideCard
}

const WEIGHTS: readonly Announcement['weight'][] = ['urgent', 'warning', 'information']

/**
 * The announcements of the day, the weightiest first.
 * @param place a guide, for those that lead to it; a municipality, for its own and the national ones; nothing, for
 *   the national ones
 */
export function announcementsFor(
  reading: Reading,
  place: { guide?: string; municipality?: string } = {},
): AnnouncementView[] {
  const today = localOf(reading.clock).date
  return reading
    .list('announcement')
    .flatMap(({ id }) => reading.localized('announcement', id) ?? [])
    .filter(({ guide, municipalities }) =>
      place.guide === undefined
        ? municipalities.length === 0 ||
          (place.municipality !== undefined && municipalities.includes(place.municipality))
        : guide === place.guide,
    )
    .filter(({ startsOn, endsOn }) => {
      if (endsOn < today) return false
      reading.holdsUntil(epochAt(startsOn > today ? startsOn : addDays(endsOn, 1)))
      return startsOn <= today
    })
    .toSorted((a, b) => WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight))
    .map((announcement) => {
      const guide =
        announcement.guide === undefined || announcement.guide === place.guide
          ? undefined
          : guideCard(reading, announcement.guide)
      const note = partNote(reading, announcement, { fallback: 'some', languages: [] })
      return {
        id: announcement.id,
        title: said(reading, announcement.title),
        text: said(reading, announcement.text),
        weight: announcement.weight,
        ...(note && { note }),
        ...(guide && { guide }),
      }
    })
}
