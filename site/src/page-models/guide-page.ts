import type { Guide } from '@tienviitta/content-models/models/guide'
import { type Localized, localize } from '@tienviitta/content-models/localization/localize'
import { webPage } from '../structured-data/web-page.ts'
import { type AnnouncementView, announcementsForGuide } from './announcement-view.ts'
import { type AuthorityView, authorityView } from './authority-view.ts'
import { type BlockView, blocksView } from './blocks-view.ts'
import {
  type Card,
  type WithOriginal,
  guideCard,
  originalTitle,
  serviceCard,
  topicCard,
  withOriginal,
} from './cards.ts'
import { type ContactChannel, contactChannels } from './contact-channels.ts'
import { type DocumentFrame, documentFrame } from './document-frame.ts'
import { type Crumb, listCrumb } from './frame.ts'
import { address, municipalGuidePath, pathOf, sourceAddress } from './links.ts'
import { municipalityName } from './office-view.ts'
import {
  type InlineTranslationNotice,
  translationNotice,
  inlineTranslationNotice,
} from './translation-notice.ts'
import type { QueryContext } from '../incremental/query-context.ts'
import { type Review, reviewOf } from './review.ts'
import { type LocalizedString, localizedString } from './localized-string.ts'
import { pageModel } from './page.ts'

/** What a municipality adds, inside the guide on the municipality's page. */
export interface Addition {
  readonly municipality: LocalizedString
  readonly text: LocalizedString
  readonly note?: InlineTranslationNotice
}

export interface GuidePage extends DocumentFrame {
  readonly summaryNote?: InlineTranslationNotice
  readonly announcements: readonly AnnouncementView[]
  readonly addition?: Addition
  /** On the national page: municipalities with information of their own. */
  readonly additions: readonly { readonly municipality: LocalizedString; readonly href: string }[]
  /** On a municipality's page: the national one. */
  readonly nationalHref?: string
  readonly blocks: readonly BlockView[]
  readonly channels: readonly ContactChannel[]
  readonly authorities: readonly AuthorityView[]
  readonly services: readonly Card[]
  readonly next?: Card & WithOriginal
  readonly related: readonly Card[]
  readonly sources: Localized<Guide>['sources']
  readonly review: Review
  readonly shareUrl: string
}

/**
 * A guide in a language; nothing when it is not published.
 * @param municipalityId the guide with what this municipality adds to it
 */
export const guidePage = pageModel((context, id: string, municipalityId?: string): GuidePage | undefined => {
  const published = context.get('guide', id)
  if (!published) return undefined
  const { language, baseUrl } = context
  const guide = localize(published, language)
  const addition = additionOf(context, guide, municipalityId)
  if (municipalityId !== undefined && !addition) return undefined
  const place =
    municipalityId === undefined ? undefined : context.get('municipality', municipalityId)?.document
  const national = pathOf('guide', guide.slug)
  const path = place ? municipalGuidePath(place.slug, guide.slug) : national
  const note = translationNotice({ ...guide, additions: [] })
  const summaryNote = inlineTranslationNotice(context, [guide.title, guide.summary], note)
  const { sourceLanguage } = guide
  const related = guide.related.flatMap((id) => guideCard(context, id) ?? [])
  const review = reviewOf(context, published.document)
  const title = place && addition ? `${guide.title.value} – ${addition.municipality.text}` : guide.title.value
  const source = sourceAddress(context, sourceLanguage, path)
  return {
    ...documentFrame(context, published, guide, {
      path,
      title,
      heading: localizedString(context, guide.title),
      note,
      above: above(context, guide, place),
      offices: place ? [place.nearestOffice, ...(place.remoteOffice ? [place.remoteOffice] : [])] : [],
      structured: (page) => [
        webPage({
          ...page,
          language: guide.title.language,
          lastReviewed: review.on,
          publisher: context.settings.organisation,
          ...(guide.title.language !== sourceLanguage && source && { originalUrl: baseUrl + source }),
        }),
      ],
    }),
    ...originalTitle(context, published.document.title, sourceLanguage, guide.title.value),
    ...(summaryNote && { summaryNote }),
    announcements: announcementsForGuide(context, guide.id),
    ...(addition && { addition, nationalHref: address(language, national) }),
    additions: place ? [] : additionLinks(context, published.document),
    blocks: blocksView(context, guide.body, note),
    channels: contactChannels(context, guide.channels),
    authorities: guide.authorities.flatMap((id) => authorityView(context, id) ?? []),
    services: guide.services.flatMap((id) => serviceCard(context, id) ?? []),
    ...(related[0] && { next: withOriginal(context, related[0]) }),
    related: related.slice(1),
    sources: guide.sources,
    review,
    shareUrl: baseUrl + address(language, path),
  }
})

function above(
  context: QueryContext,
  guide: Localized<Guide>,
  place?: { slug: string; id: string },
): Crumb[] {
  if (place) {
    const name = municipalityName(context, place.id)
    const href = address(context.language, pathOf('municipality', place.slug))
    return [listCrumb(context, 'municipalities'), ...(name ? [{ label: name, href }] : [])]
  }
  const topic = guide.topics.flatMap((id) => topicCard(context, id) ?? [])[0]
  return [topic ? { label: topic.title, href: topic.href } : listCrumb(context, 'guides')]
}

function additionOf(
  context: QueryContext,
  guide: Localized<Guide>,
  municipalityId: string | undefined,
): Addition | undefined {
  const row = guide.additions.find((addition) => addition.municipality === municipalityId)
  const municipality = row && municipalityName(context, row.municipality)
  if (!row || !municipality) return undefined
  const note = inlineTranslationNotice(context, row)
  return { municipality, text: localizedString(context, row.text), ...(note && { note }) }
}

function additionLinks(context: QueryContext, guide: Guide): GuidePage['additions'] {
  return guide.additions.flatMap((row) => {
    const municipality = municipalityName(context, row.municipality)
    const slug = context.get('municipality', row.municipality)?.document.slug
    if (!municipality || !slug) return []
    return [{ municipality, href: address(context.language, municipalGuidePath(slug, guide.slug)) }]
  })
}
