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
import { part } from './part.ts'
import { type Reading, makePage } from './reading.ts'
import { type LocalizedString, localizedString } from './localized-string.ts'
import type { Page, Site } from './site.ts'
import { type TranslationCredit, creditOf } from './translation-credit.ts'
import { translatedLanguages } from './translated-languages.ts'

/** A network of municipalities, as it stands on the page of a member. */
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
  /** Where the newest text stands, for the link in the notice. */
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
  return makePage(site, language, (reading) => {
    const published = reading.get('municipality', id)
    const name = municipalityName(reading, id)
    if (!published || !name) return undefined
    const municipality = localize(published, language)
    const { nearestOffice, remoteOffice } = municipality
    const nearest = officeCard(reading, nearestOffice)
    const remote = remoteOffice === undefined ? undefined : officeCard(reading, remoteOffice)
    const network =
      municipality.network === undefined ? undefined : networkView(reading, municipality.network)
    return {
      ...frameOf(reading, {
        path: pathOf('municipality', municipality.slug),
        title: name.text,
        description: descriptionOf(municipality.summary.value),
        translated: translatedLanguages(published),
        above: [listCrumb(reading, 'municipalities')],
        offices: [nearestOffice, ...(remoteOffice === undefined ? [] : [remoteOffice])],
      }),
      heading: name,
      summary: localizedString(reading, municipality.summary),
      note: translationNotice(municipality),
      sourceHref: sourceAddress(
        reading,
        municipality.sourceLanguage,
        pathOf('municipality', municipality.slug),
      ),
      ...creditOf(reading, published),
      announcements: announcementsForMunicipality(reading, id),
      ...(nearest && { nearest }),
      nearestIsElsewhere: reading.get('office', nearestOffice)?.document.municipality !== id,
      ...(remote && { remote }),
      guides: guidesWithAddition(reading, id, municipality.slug),
      events: eventsOfMunicipality(reading, id),
      ...(network && { network }),
      website: municipality.website,
    }
  })
}

/** The cards of the guides to which a municipality adds something, leading to its own versions. */
const guidesWithAddition = part(
  'guides-with-addition',
  (reading, municipality: string, slug: string): GuideCard[] =>
    guidesIn(reading, 'municipality', municipality).flatMap((id) => {
      const card = guideCard(reading, id)
      return card ? { ...card, href: address(reading.language, municipalGuidePath(slug, card.slug)) } : []
    }),
)

/** A network with its members and contacts; nothing when it is not published. */
export function networkView(reading: Reading, id: string): NetworkView | undefined {
  const network = reading.localized('network', id)
  return (
    network && {
      name: localizedString(reading, network.name),
      summary: localizedString(reading, network.summary),
      municipalities: municipalityLinks(reading, network.municipalities),
      contacts: network.contacts.map((row) => ({
        id: row.id,
        role: localizedString(reading, row.role),
        email: row.email,
      })),
    }
  )
}
