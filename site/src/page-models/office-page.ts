import type { PostalAddress } from '@tienviitta/content-models/models/postal-address'
import { localize } from '@tienviitta/content-models/localization/localize'
import { governmentOffice } from '../structured-data/government-office.ts'
import { type Card, serviceCard } from './cards.ts'
import { addressLine } from './contact-channels.ts'
import { type EventCard, type EventDate, eventsAtOffice, nextDates } from './event-view.ts'
import { type DocumentFrame, documentFrame } from './document-frame.ts'
import { listCrumb } from './frame.ts'
import {
  type ComingException,
  type Week,
  type WeeklyLine,
  comingExceptions,
  weekOf,
  weeklyLines,
} from './hours-view.ts'
import { address, pathOf } from './links.ts'
import { type OfficeCard, municipalityName, officeCard } from './office-view.ts'
import type { QueryContext } from '../incremental/query-context.ts'
import { type LocalizedString, localizedString, untranslated } from './localized-string.ts'
import { pageModel } from './page.ts'

/** A stop of a circulating office. */
export interface Stop {
  readonly id: string
  readonly place: LocalizedString
  readonly address?: string
  readonly dates: readonly EventDate[]
}

export interface OfficePage extends DocumentFrame {
  readonly card: OfficeCard
  readonly week: Week
  readonly exceptions: readonly ComingException[]
  /** `YYYY-MM-DD` */
  readonly hoursConfirmedOn: string
  readonly address?: string
  readonly mapUrl?: string
  readonly directions?: LocalizedString
  readonly hostedAt?: LocalizedString
  readonly accessibility?: LocalizedString
  readonly prepare?: LocalizedString
  readonly tenants: readonly {
    readonly id: string
    readonly name: LocalizedString
    readonly hours: readonly WeeklyLine[]
  }[]
  readonly stops: readonly Stop[]
  readonly services: readonly Card[]
  readonly serves: readonly { readonly name: LocalizedString; readonly href: string }[]
  /** A remote office for the same residents. */
  readonly remote?: OfficeCard
  readonly events: readonly EventCard[]
}

const STOP_DATES_SHOWN = 4

/** An office; nothing when it is not published. */
export const officePage = pageModel((context, id: string): OfficePage | undefined => {
  const published = context.get('office', id)
  const card = officeCard(context, id)
  if (!published || !card) return undefined
  const { document } = published
  const office = localize(published, context.language)
  const municipality = context.get('municipality', document.municipality)?.document
  const remote =
    municipality?.remoteOffice === undefined || municipality.remoteOffice === id
      ? undefined
      : officeCard(context, municipality.remoteOffice)
  return {
    ...documentFrame(context, published, office, {
      path: pathOf('office', office.slug),
      heading: card.name,
      above: [listCrumb(context, 'offices')],
      offices: [id, ...(remote ? [remote.id] : [])],
      structured: (page) => [governmentOffice(document, page)],
    }),
    card,
    week: weekOf(context, document.openingHours, office.openingHours),
    exceptions: comingExceptions(context, office.openingHours),
    hoursConfirmedOn: office.hoursConfirmedOn,
    ...(document.address && { address: addressLine(document.address), ...mapOf(document.address) }),
    ...(office.directions && { directions: localizedString(context, office.directions) }),
    ...(office.hostedAt && { hostedAt: untranslated(context, office.hostedAt, office.sourceLanguage) }),
    ...(office.accessibility && { accessibility: localizedString(context, office.accessibility) }),
    ...(office.prepare && { prepare: localizedString(context, office.prepare) }),
    tenants: office.tenants.map((tenant) => ({
      id: tenant.id,
      name: untranslated(context, tenant.name, office.sourceLanguage),
      hours: weeklyLines(context, tenant.hours),
    })),
    stops: office.stops.map((stop, index) => {
      const schedule = document.stops[index]?.schedule
      return {
        id: stop.id,
        place: untranslated(context, stop.place, office.sourceLanguage),
        ...(stop.address && { address: addressLine(stop.address) }),
        dates: schedule ? nextDates(context, schedule, stop.schedule, STOP_DATES_SHOWN) : [],
      }
    }),
    services: office.services.flatMap((service) => serviceCard(context, service) ?? []),
    serves: municipalityLinks(context, office.serves),
    ...(remote && { remote }),
    events: eventsAtOffice(context, card.href),
  }
})

/** Municipalities by name, with their pages. */
export function municipalityLinks(
  context: QueryContext,
  ids: readonly string[],
): { name: LocalizedString; href: string }[] {
  return ids.flatMap((id) => {
    const slug = context.get('municipality', id)?.document.slug
    const name = municipalityName(context, id)
    return slug && name ? [{ name, href: address(context.language, pathOf('municipality', slug)) }] : []
  })
}

/** A map of the place, as a link that a reader may follow; nothing is loaded from it. */
function mapOf({ latitude, longitude }: PostalAddress): { mapUrl?: string } {
  if (latitude === undefined || longitude === undefined) return {}
  return {
    mapUrl: `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`,
  }
}
