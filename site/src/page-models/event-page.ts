import { formatDate, formatPhone, formatPrice } from '@tienviitta/content-models/languages/format'
import { epochAt } from '@tienviitta/content-models/time/instant'
import type { Event } from '@tienviitta/content-models/models/event'
import { addDays } from '@tienviitta/content-models/time/calendar'
import { localize } from '@tienviitta/content-models/localization/localize'
import { eventThing } from '../structured-data/event.ts'
import { originalTitle } from './cards.ts'
import { type EventDate, type EventPlace, nextDates, placeOf } from './event-view.ts'
import { type DocumentFrame, documentFrame } from './document-frame.ts'
import { listCrumb } from './frame.ts'
import { pathOf } from './links.ts'
import { type LanguageName, languageName } from './office-view.ts'
import { municipalityLinks } from './office-page.ts'
import { type Picture, pictureOf } from './picture.ts'
import type { QueryContext } from '../incremental/query-context.ts'
import { type LocalizedString, localizedString, untranslated } from './localized-string.ts'
import { pageModel } from './page.ts'

/** How to register, in words. */
export interface Registration {
  readonly required: boolean
  readonly url?: string
  readonly phone?: { readonly text: string; readonly href: string }
  readonly email?: string
  readonly until?: string
  /** The last day to register has passed. */
  readonly isOver: boolean
}

export interface EventPage extends DocumentFrame {
  readonly details?: LocalizedString
  readonly kind: Event['kind']
  readonly status: Event['status']
  readonly statusNote?: LocalizedString
  /** The next dates; empty when the event is over. */
  readonly dates: readonly EventDate[]
  readonly place: EventPlace
  readonly municipality?: { readonly name: LocalizedString; readonly href: string }
  readonly heldIn: readonly LanguageName[]
  readonly interpretation: readonly LanguageName[]
  readonly childCare: boolean
  readonly stepFree: Event['stepFree']
  /** Absent when it is free. */
  readonly price?: string
  readonly registration: Registration
  readonly capacity?: number
  readonly organiser: LocalizedString
  readonly picture?: Picture
}

const DATES_SHOWN = 8

/** An event; nothing when it is not published. It keeps its page when it is over. */
export const eventPage = pageModel((context, id: string): EventPage | undefined => {
  const { language } = context
  const published = context.get('event', id)
  if (!published) return undefined
  const { document } = published
  const event = localize(published, language)
  const dates = nextDates(context, document.schedule, event.schedule, DATES_SHOWN)
  const place = placeOf(context, event)
  const [municipality] = municipalityLinks(context, [event.municipality])
  const office = document.office === undefined ? undefined : context.get('office', document.office)?.document
  const picture = event.image === undefined ? undefined : pictureOf(context, event.image)
  return {
    ...documentFrame(context, published, event, {
      path: pathOf('event', event.slug),
      heading: localizedString(context, event.name),
      above: [listCrumb(context, 'events')],
      offices: document.office === undefined ? [] : [document.office],
      structured: (page) =>
        dates.slice(0, 1).map(({ start, end, status }) =>
          eventThing(document, {
            ...page,
            start,
            ...(end && { end }),
            isCancelled: status === 'cancelled',
            isMoved: status === 'moved',
            ...(place.name && { placeName: place.name.text }),
            address: office?.address ?? document.address,
          }),
        ),
    }),
    ...originalTitle(context, document.name, event.sourceLanguage, event.name.value),
    ...(event.description && { details: localizedString(context, event.description) }),
    kind: event.kind,
    status: event.status,
    ...(event.statusNote && { statusNote: localizedString(context, event.statusNote) }),
    dates,
    place,
    ...(municipality && { municipality }),
    heldIn: event.languages.map((tag) => languageName(tag === 'fi-simple' ? 'fi' : tag)),
    interpretation: event.interpretation.map(languageName),
    childCare: event.childCare,
    stepFree: event.stepFree,
    ...(event.priceEuros > 0 && { price: formatPrice(language, event.priceEuros) }),
    registration: registrationOf(context, document.registration),
    ...(event.capacity !== undefined && { capacity: event.capacity }),
    organiser: untranslated(context, event.organiser, event.sourceLanguage),
    ...(picture && { picture }),
  }
})

function registrationOf(context: QueryContext, registration: Event['registration']): Registration {
  const { required, url, phone, email, until } = registration
  const ends = until === undefined ? undefined : epochAt(addDays(until, 1))
  const isOver = ends !== undefined && context.clock >= ends
  if (ends !== undefined && !isOver) context.validUntil(ends)
  return {
    required,
    ...(url && { url }),
    ...(phone && { phone: formatPhone(phone) }),
    ...(email && { email }),
    ...(until && { until: formatDate(context.language, until) }),
    isOver,
  }
}
