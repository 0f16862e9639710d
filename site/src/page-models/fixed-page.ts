import type { Page as PageDocument } from '@tienviitta/content-models/models/page'
import { localize } from '@tienviitta/content-models/localization/localize'
import { messages } from '../messages/message.ts'
import { webPage } from '../structured-data/web-page.ts'
import { type BlockView, blocksView } from './blocks-view.ts'
import {
  type Card,
  type GuideCard,
  type WithOriginal,
  allServiceCards,
  guideCardsOfKind,
  originalTitle,
  withOriginal,
} from './cards.ts'
import { type DocumentFrame, documentFrame } from './document-frame.ts'
import { frameOf } from './frame.ts'
import { type NetworkView, networkView } from './municipality-page.ts'
import { translationNotice } from './translation-notice.ts'
import type { Published } from '../snapshot/published.ts'
import type { QueryContext } from '../incremental/query-context.ts'
import { interfaceString, localizedString } from './localized-string.ts'
import { pageModel } from './page.ts'

export type FixedPageKind = PageDocument['kind']

/** A page whose place on the site is fixed: about, accessibility, help now, professionals. */
export interface FixedPage extends DocumentFrame {
  readonly blocks: readonly BlockView[]
  /** `YYYY-MM-DD`; absent until the page has been written. */
  readonly reviewedOn?: string
  /** Help now: the guides for a crisis. */
  readonly guides: readonly (GuideCard & WithOriginal)[]
  /** Professionals: the services with their hand-over cards, and the networks. */
  readonly services: readonly Card[]
  readonly networks: readonly NetworkView[]
}

/**
 * One of the fixed pages. It exists even when its document is not published, but then with the interface's own words.
 */
export const fixedPage = pageModel((context, kind: FixedPageKind): FixedPage => {
  const published = context
    .list('page')
    .flatMap(({ id }) => context.get('page', id) ?? [])
    .find(({ document }) => document.kind === kind)
  const isForProfessionals = kind === 'professionals'
  return {
    ...(published ? writtenPage(context, published) : unwrittenPage(context, kind)),
    guides:
      kind === 'help-now'
        ? guideCardsOfKind(context, 'crisis').map((guide) => withOriginal(context, guide))
        : [],
    services: isForProfessionals ? allServiceCards(context) : [],
    networks: isForProfessionals
      ? context.list('network').flatMap(({ id }) => networkView(context, id) ?? [])
      : [],
  }
})

type Contents = Omit<FixedPage, 'guides' | 'services' | 'networks'>

function writtenPage(context: QueryContext, published: Published<'page'>): Contents {
  const page = localize(published, context.language)
  const { kind, title, reviewedOn, sourceLanguage } = page
  const note = translationNotice(page)
  return {
    ...documentFrame(context, published, page, {
      path: kind,
      heading: localizedString(context, title),
      note,
      structured: (about) => [
        webPage({
          ...about,
          language: title.language,
          publisher: context.settings.organisation,
          lastReviewed: reviewedOn,
        }),
      ],
    }),
    ...originalTitle(context, published.document.title, sourceLanguage, title.value),
    blocks: blocksView(context, page.body, note),
    reviewedOn,
  }
}

function unwrittenPage(context: QueryContext, kind: FixedPageKind): Contents {
  const { language, settings } = context
  const t = messages(language)
  const title = t(`${kind}.title`)
  const description = t(`${kind}.lead`)
  return {
    ...frameOf(context, {
      path: kind,
      title,
      description,
      structured: (about) => [webPage({ ...about, language, publisher: settings.organisation })],
    }),
    heading: interfaceString(context, title),
    summary: interfaceString(context, description),
    note: { fallback: 'none', languages: [] },
    sourceHref: undefined,
    blocks: [],
  }
}
