import {
  formatDateRange,
  formatDateShort,
  formatDay,
  formatMonthShort,
  formatTime,
  formatTimeRange,
} from '@tienviitta/content-models/languages/format'
import { localOf } from '@tienviitta/content-models/time/instant'
import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { Event } from '@tienviitta/content-models/models/event'
import { type Occurrence, nextOccurrences, overAt } from '@tienviitta/content-models/recurrence/occurrences'
import type { Schedule } from '@tienviitta/content-models/recurrence/recurrence'
import { type Localized, localize } from '@tienviitta/content-models/localization/localize'
import { addressLine } from './contact-channels.ts'
import { address, pathOf } from './links.ts'
import { type LanguageName, languageName, municipalityName } from './office-view.ts'
import type { QueryContext } from '../incremental/query-context.ts'
import { type LocalizedString, localizedString, untranslated } from './localized-string.ts'
import { languageIndependentQuery, query } from '../incremental/query.ts'

/** One date of an event, in words. */
export interface EventDate {
  /** ISO 8601 with offset, for `datetime`; a date for all-day events. */
  readonly start: string
  readonly end?: string
  readonly leafDay: string
  readonly leafMonth: string
  readonly day: string
  readonly time?: string
  readonly status: Occurrence['status']
  /** If moved: the original day. */
  readonly insteadOf?: string
  readonly reason?: LocalizedString
}

/** Where an event is. */
export interface EventPlace {
  readonly name?: LocalizedString
  readonly href?: string
  readonly address?: string
  readonly online?: string
}

/** An event as lists show it. */
export interface EventCard {
  readonly id: string
  readonly href: string
  readonly name: LocalizedString
  readonly status: Event['status']
  readonly date: EventDate
  readonly place: EventPlace
  readonly municipality?: LocalizedString
  readonly languages: readonly LanguageName[]
  readonly childCare: boolean
  readonly isFree: boolean
}

/** The next dates of a schedule; valid until the first of them is over. */
export function nextDates(
  context: QueryContext,
  schedule: Schedule,
  localizedSchedule: Localized<Schedule>,
  count: number,
): EventDate[] {
  const found = nextOccurrences(schedule, context.clock, count)
  if (found[0]) context.validUntil(overAt(found[0]))
  return found.map((occurrence) => dateView(context, occurrence, schedule.allDay, localizedSchedule))
}

function dateView(
  context: QueryContext,
  occurrence: Occurrence,
  allDay: boolean,
  localizedSchedule: Localized<Schedule>,
): EventDate {
  const { language } = context
  const { date, lastDate, status } = occurrence
  const reason = localizedSchedule.recurrence?.cancelled.find((row) => row.id === occurrence.rowId)?.reason
  const time = timeText(language, occurrence, allDay)
  return {
    start: allDay ? date : occurrence.start,
    ...(occurrence.end && !allDay && { end: occurrence.end }),
    leafDay: formatDay(date),
    leafMonth: formatMonthShort(language, date),
    day: date === lastDate ? formatDateShort(language, date) : formatDateRange(language, date, lastDate),
    ...(time && { time }),
    status,
    ...(occurrence.originalDate && { insteadOf: formatDateShort(language, occurrence.originalDate) }),
    ...(reason && { reason: localizedString(context, reason) }),
  }
}

function timeText(language: LanguageTag, { start, end }: Occurrence, allDay: boolean): string | undefined {
  if (allDay) return undefined
  const opens = localOf(start).time
  return end ? formatTimeRange(language, opens, localOf(end).time) : formatTime(language, opens)
}

/** Where an event is, as a link to the office or as a name with its address. */
export function placeOf(context: QueryContext, event: Localized<Event>): EventPlace {
  const office = event.office === undefined ? undefined : context.get('office', event.office)?.document
  const online = event.onlineUrl && { online: event.onlineUrl }
  if (office) {
    return {
      name: untranslated(context, office.name, office.sourceLanguage),
      href: address(context.language, pathOf('office', office.slug)),
      ...(office.address && { address: addressLine(office.address) }),
      ...online,
    }
  }
  return {
    ...(event.place && { name: untranslated(context, event.place, event.sourceLanguage) }),
    ...(event.address && { address: addressLine(event.address) }),
    ...online,
  }
}

/** An event's card with its next date; nothing when it is over or not published. */
export const eventCard = query('event-card', (context, id: string): EventCard | undefined => {
  const published = context.get('event', id)
  if (!published) return undefined
  const event = localize(published, context.language)
  const [date] = nextDates(context, published.document.schedule, event.schedule, 1)
  if (!date) return undefined
  const municipality = municipalityName(context, event.municipality)
  return {
    id,
    href: address(context.language, pathOf('event', event.slug)),
    name: localizedString(context, event.name),
    status: event.status,
    date,
    place: placeOf(context, event),
    ...(municipality && { municipality }),
    languages: event.languages.map((tag) => languageName(tag === 'fi-simple' ? 'fi' : tag)),
    childCare: event.childCare,
    isFree: event.priceEuros === 0,
  }
})

/** The cards of all events that are not over, by their next date. */
export const comingEvents = query('coming-events', (context): readonly EventCard[] =>
  context
    .list('event')
    .flatMap((entry) => eventCard(context, entry.id) ?? [])
    .toSorted((a, b) => a.date.start.localeCompare(b.date.start)),
)

// Grouped once for all pages of a kind: otherwise each would read every event.
const municipalityOfEvents = languageIndependentQuery(
  'municipality-of-events',
  (context): Readonly<Record<string, string | undefined>> =>
    Object.fromEntries(
      context.list('event').map(({ id }) => [id, context.get('event', id)?.document.municipality]),
    ),
)
const eventsByMunicipality = query('events-by-municipality', (context) => {
  const municipalities = municipalityOfEvents(context)
  return Object.groupBy(comingEvents(context), ({ id }) => municipalities[id] ?? '')
})
const eventsByPlace = query('events-by-place', (context) =>
  Object.groupBy(comingEvents(context), ({ place }) => place.href ?? ''),
)

/** The municipalities in which events are coming, by id. */
export const municipalitiesOfEvents = query('municipalities-of-events', (context): readonly string[] =>
  Object.keys(eventsByMunicipality(context))
    .filter((id) => id !== '')
    .toSorted(),
)

/** Those of a municipality. */
export const eventsOfMunicipality = query(
  'events-of-municipality',
  (context, municipality: string): readonly EventCard[] => eventsByMunicipality(context)[municipality] ?? [],
)

/** Those at an office, by the address of its page. */
export const eventsAtOffice = query(
  'events-at-office',
  (context, href: string): readonly EventCard[] => eventsByPlace(context)[href] ?? [],
)
