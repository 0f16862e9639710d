import type { Localized, Text } from '@tienviitta/content-models/localization/localize'
import type { Document } from '@tienviitta/content-models/models/model'
import type { SnapshotDocument } from '@tienviitta/content-models/snapshot/snapshot'
import type { QueryContext } from '../incremental/query-context.ts'
import { type Frame, type FrameFacts, descriptionOf, frameOf } from './frame.ts'
import { sourceAddress } from './links.ts'
import { type LocalizedString, localizedString } from './localized-string.ts'
import { translatedLanguages } from './translated-languages.ts'
import { type TranslationCredit, creditOf } from './translation-credit.ts'
import { type TranslationNotice, translationNotice } from './translation-notice.ts'

/** What the page of a document has around its own contents: its words at the top, and what must be said about their translation. */
export interface DocumentFrame extends Frame {
  readonly heading: LocalizedString
  /** The heading in the document's own language, when the reader sees a different one. */
  readonly original?: LocalizedString
  readonly summary: LocalizedString
  readonly note: TranslationNotice
  /** Where the newest text is, for the link in the notice. */
  readonly sourceHref: string | undefined
  readonly credit?: TranslationCredit
}

type DocumentFacts = Omit<FrameFacts, 'title' | 'description' | 'translated'> &
  Pick<DocumentFrame, 'heading'> &
  // Where the page has another title than its heading, or does not show all of the document.
  Partial<Pick<DocumentFrame, 'title' | 'note'>>

/** The frame of a document's page in the reader's language; `localized` is what `localize` makes of it. */
export function documentFrame(
  context: QueryContext,
  published: SnapshotDocument,
  localized: Pick<Localized<Document>, 'sourceLanguage'> & { summary: Text },
  { heading, note = translationNotice(localized), ...facts }: DocumentFacts,
): DocumentFrame {
  return {
    ...frameOf(context, {
      title: heading.text,
      description: descriptionOf(localized.summary.value),
      translated: translatedLanguages(published),
      ...facts,
    }),
    heading,
    summary: localizedString(context, localized.summary),
    note,
    sourceHref: sourceAddress(context, localized.sourceLanguage, facts.path),
    ...creditOf(context, published),
  }
}
