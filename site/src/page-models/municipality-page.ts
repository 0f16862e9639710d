import { localize } from '@tienviitta/content-models/localization/localize'
import { type AnnouncementView, announcementsForMunicipality } from './announcement-view.ts'
import { type GuideCard, guideCard } from './cards.ts'
import { type EventCard, eventsOfMunicipality } from './event-view.ts'
import { type DocumentFrame, documentFrame } from './document-frame.ts'
import { listCrumb } from './frame.ts'
import { guidesIn } from './guide-groups.ts'
import { address, municipalGuidePath, pathOf } from './links.ts'
import { municipalityLinks } from './office-page.ts'
import { type OfficeCard, municipalityName, officeCard } from './office-view.ts'
import { query } from '../incremental/query.ts'
import type { QueryContext } from '../incremental/query-context.ts'
import { type LocalizedString, shown } from './localized-string.ts'
import { pageModel } from './page.ts'

/** A network of municipalities, as the page of a member shows it. */
export interface NetworkView {
  readonly name: LocalizedString
  readonly summary: LocalizedString
  readonly municipalities: readonly { readonly name: LocalizedString; readonly href: string }[]
  readonly contacts: readonly {
    readonly id: string
    readonly role: LocalizedString
    readonly email: string
  }[]
}

export interface MunicipalityPage extends DocumentFrame {
  readonly announcements: readonly AnnouncementView[]
  readonly nearest?: OfficeCard
  /** Whether the nearest office is in another municipality. */
  readonly nearestIsElsewhere: boolean
  readonly remote?: OfficeCard
  /** National guides to which the municipality adds something, leading to its own version. */
  readonly guides: readonly GuideCard[]
  readonly events: readonly EventCard[]
  readonly network?: NetworkView
  readonly website: string
}

/** A municipality; nothing when it is not published. */
export const municipalityPage = pageModel((context, id: string): MunicipalityPage | undefined => {
  const published = context.get('municipality', id)
  const heading = municipalityName(context, id)
  if (!published || !heading) return undefined
  const municipality = localize(published, context.language)
  const { nearestOffice, remoteOffice } = municipality
  const nearest = officeCard(context, nearestOffice)
  const remote = remoteOffice === undefined ? undefined : officeCard(context, remoteOffice)
  const network = municipality.network === undefined ? undefined : networkView(context, municipality.network)
  return {
    ...documentFrame(context, published, municipality, {
      path: pathOf('municipality', municipality.slug),
      heading,
      above: [listCrumb(context, 'municipalities')],
      offices: [nearestOffice, ...(remoteOffice === undefined ? [] : [remoteOffice])],
    }),
    announcements: announcementsForMunicipality(context, id),
    ...(nearest && { nearest }),
    nearestIsElsewhere: context.get('office', nearestOffice)?.document.municipality !== id,
    ...(remote && { remote }),
    guides: guidesWithAddition(context, id, municipality.slug),
    events: eventsOfMunicipality(context, id),
    ...(network && { network }),
    website: municipality.website,
  }
})

/** The cards of the guides to which a municipality adds something, leading to its own versions. */
const guidesWithAddition = query(
  'guides-with-addition',
  (context, municipality: string, slug: string): GuideCard[] =>
    guidesIn(context, 'municipality', municipality).flatMap((id) => {
      const card = guideCard(context, id)
      return card ? { ...card, href: address(context.language, municipalGuidePath(slug, card.slug)) } : []
    }),
)

/** A network with its members and contacts; nothing when it is not published. */
export function networkView(context: QueryContext, id: string): NetworkView | undefined {
  const network = context.localized('network', id)
  if (!network) return undefined
  const { name, summary, contacts, municipalities } = shown(context, network)
  return { name, summary, contacts, municipalities: municipalityLinks(context, municipalities) }
}
