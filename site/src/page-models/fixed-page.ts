import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { Page as PageDocument } from '@tienviitta/content-models/models/page'
import { localize } from '@tienviitta/content-models/localization/localize'
import { messages } from '../messages/message.ts'
import { webPage } from '../structured-data/web-page.ts'
import { type BlockView, blocksView } from './blocks-view.ts'
import { type Card, type GuideCard, guideCardsOfKind, originalTitle, serviceCard } from './cards.ts'
import { type Frame, descriptionOf, frameOf } from './frame.ts'
import { address, sourceAddress } from './links.ts'
import { type NetworkView, networkView } from './municipality-page.ts'
import { type TranslationNotice, translationNotice } from './translation-notice.ts'
import type { QueryContext } from '../incremental/query-context.ts'
import { type LocalizedString, interfaceString, localizedString } from './localized-string.ts'
import type { Site } from '../incremental/site.ts'
import { type Page, makePage } from './page.ts'
import { type TranslationCredit, creditOf } from './translation-credit.ts'
import { translatedLanguages } from './translated-languages.ts'

export type FixedPageKind = PageDocument['kind']

/** A page whose place on the site is fixed: about, accessibility, help now, professionals. */
export interface FixedPage extends Frame {
  readonly kind: FixedPageKind
  readonly heading: LocalizedString
  readonly original?: LocalizedString
  readonly summary: LocalizedString
  readonly note: TranslationNotice
  readonly sourceHref: string | undefined
  readonly credit?: TranslationCredit
  readonly blocks: readonly BlockView[]
  /** `YYYY-MM-DD`; absent while nobody has written the page. */
  readonly reviewedOn?: string
  /** Help now: the guides for a crisis. */
  readonly guides: readonly GuideCard[]
  /** Professionals: the services with their hand-over cards, and the networks. */
  readonly services: readonly Card[]
  readonly networks: readonly NetworkView[]
}

const NOTHING_TO_NOTE: TranslationNotice = { fallback: 'none', languages: [] }

/** One of the fixed pages. It exists even when its document is not published: then with the interface's own words. */
export function fixedPage(site: Site, language: LanguageTag, kind: FixedPageKind): Page<FixedPage> {
  return makePage(site, language, (context) => {
    const t = messages(language)
    const published = context
      .list('page')
      .flatMap(({ id }) => context.get('page', id) ?? [])
      .find(({ document }) => document.kind === kind)
    const page = published && localize(published, language)
    const title = page?.title.value ?? t(`${kind}.title`)
    const description = descriptionOf(page?.summary.value ?? t(`${kind}.lead`))
    const note = page ? translationNotice(page) : NOTHING_TO_NOTE
    return {
      ...frameOf(context, {
        path: kind,
        title,
        description,
        ...(published && { translated: translatedLanguages(published) }),
        structured: [
          webPage({
            url: context.baseUrl + address(language, kind),
            name: title,
            description,
            language: page?.title.language ?? language,
            publisher: context.settings.organisation,
            ...(page && { lastReviewed: page.reviewedOn }),
          }),
        ],
      }),
      kind,
      heading: page ? localizedString(context, page.title) : interfaceString(context, title),
      ...(page && originalTitle(context, published.document.title, page.sourceLanguage, title)),
      summary: page ? localizedString(context, page.summary) : interfaceString(context, description),
      note,
      sourceHref: sourceAddress(context, page?.sourceLanguage ?? language, kind),
      ...(published && creditOf(context, published)),
      blocks: page ? blocksView(context, page.body, note) : [],
      ...(page && { reviewedOn: page.reviewedOn }),
      ...besides(context, kind),
    }
  })
}

function besides(
  context: QueryContext,
  kind: FixedPageKind,
): Pick<FixedPage, 'guides' | 'services' | 'networks'> {
  return {
    guides: kind === 'help-now' ? guideCardsOfKind(context, 'crisis') : [],
    services:
      kind === 'professionals'
        ? context.list('service').flatMap(({ id }) => serviceCard(context, id) ?? [])
        : [],
    networks:
      kind === 'professionals'
        ? context.list('network').flatMap(({ id }) => networkView(context, id) ?? [])
        : [],
  }
}
