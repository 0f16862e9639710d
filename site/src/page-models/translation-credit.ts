import { usableText } from '@tienviitta/content-models/translation/standing'
import type { SnapshotDocument } from '@tienviitta/content-models/snapshot/snapshot'
import type { Translation } from '@tienviitta/content-models/translation/translation'
import type { QueryContext } from '../incremental/query-context.ts'
import { type LocalizedString, untranslated } from './localized-string.ts'

/** Who translated a page, and who checked the translation when. */
export interface TranslationCredit {
  /** An office or a role. Absent when a machine made all of it. */
  readonly translator?: LocalizedString
  /** Translated by an agency whose name is not known. */
  readonly byAgency: boolean
  /** How much of it a machine made. A person has checked all of it: nothing else is published. */
  readonly byMachine: 'none' | 'some' | 'all'
  readonly reviewer?: LocalizedString
  /** `YYYY-MM-DD` */
  readonly reviewedOn?: string
}

/**
 * What the page of a document says about its translation into the reader's language; nothing when it is not translated,
 * or none of the translation may still be shown.
 */
export function creditOf(context: QueryContext, published: SnapshotDocument): { credit?: TranslationCredit } {
  const row = published.translations.find(({ language }) => language === context.language)
  const origins = row ? originsOf(published, row) : []
  if (!row || origins.length === 0) return {}
  const { translator, reviewer, reviewedOn } = row
  const machine = origins.filter((origin) => origin === 'machine').length
  const byMachine = machine === 0 ? 'none' : machine === origins.length ? 'all' : 'some'
  // Names of offices are not translated: they stay as the source's editors write them.
  const name = (text: string): LocalizedString =>
    untranslated(context, text, published.document.sourceLanguage)
  return {
    credit: {
      ...(translator && byMachine !== 'all' && { translator: name(translator) }),
      byAgency: !translator && origins.includes('agency'),
      byMachine,
      ...(reviewer && { reviewer: name(reviewer) }),
      ...(reviewedOn && { reviewedOn }),
    },
  }
}

/** The origin of each text that is shown. */
const originsOf = ({ history }: SnapshotDocument, { units }: Translation) =>
  Object.entries(units).flatMap(([id, texts]) => usableText(history[id] ?? [], texts)?.text.origin ?? [])
