import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import { localize } from '@tienviitta/content-models/localization/localize'
import { type AnnouncementView, announcementsForMunicipality } from './announcement-view.ts'
import { type GuideCard, guideCard } from './cards.ts'
import { type EventCard, eventsOfMunicipality } from './event-view.ts'
import { type Frame, descriptionOf, frameOf, listCrumb } from './frame.ts'
import { guidesIn } from './guide-groups.ts'
import { address, municipalGuidePath, pathOf, sourceAddress } from './links.ts'
import { municipalityLinks } from './office-page.ts'
import { type OfficeCard, municipalityName, officeCard } from './office-view.ts'
import { type TranslationNotice, translationNotice } from './translation-notice.ts'
import { query } from '../incremental/query.ts'
import type { QueryContext } from '../incremental/query-context.ts'
import { type LocalizedString, localizedString } from './localized-string.ts'
import type { Site } from '../incremental/site.ts'
import { type Page, makePage } from './page.ts'
import { type TranslationCredit, creditOf } from './translation-credit.ts'
import { translatedLanguages } from './translated-languages.ts'

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

export interface MunicipalityPage extends Frame {
  readonly heading: LocalizedString
  readonly summary: LocalizedString
  readonly note: TranslationNotice
  /** Where the newest text is, for the link in the notice. */
  readonly sourceHref: string | undefined
  readonly credit?: TranslationCredit
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
export function municipalityPage(
  site: Site,
  language: LanguageTag,
  id: string,
): Page<MunicipalityPage | undefined> {
  return makePage(site, language, (context) => {
    const published = context.get('municipality', id)
    const name = municipalityName(context, id)
    if (!published || !name) return undefined
    const municipality = localize(published, language)
    const { nearestOffice, remoteOffice } = municipality
    const nearest = officeCard(context, nearestOffice)
    const remote = remoteOffice === undefined ? undefined : officeCard(context, remoteOffice)
    const network =
      municipality.network === undefined ? undefined : networkView(context, municipality.network)
    return {
      ...frameOf(context, {
        path: pathOf('municipality', municipality.slug),
        title: name.text,
        description: descriptionOf(municipality.summary.value),
        translated: translatedLanguages(published),
        above: [listCrumb(context, 'municipalities')],
        offices: [nearestOffice, ...(remoteOffice === undefined ? [] : [remoteOffice])],
      }),
      heading: name,
      summary: localizedString(context, municipality.summary),
      note: translationNotice(municipality),
      sourceHref: sourceAddress(
        context,
        municipality.sourceLanguage,
        pathOf('municipality', municipality.slug),
      ),
      ...creditOf(context, published),
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
}

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
  return (
    network && {
      name: localizedString(context, network.name),
      summary: localizedString(context, network.summary),
      municipalities: municipalityLinks(context, network.municipalities),
      contacts: network.contacts.map((row) => ({
        id: row.id,
        role: localizedString(context, row.role),
        email: row.email,
      })),
    }
  )
}
