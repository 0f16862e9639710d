import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { MemoryPair } from '@tienviitta/content-models/translation-memory/memory-index'
import { pairTime } from '../store/pair-times.ts'
import type { TranslationRow } from '../store/translation-row.ts'

/** What a pair says about the document that it comes from. */
export interface PairOrigin {
  title: string
  sourceLanguage: LanguageTag
  /** The source of a unit with a hash, where the document still knows it. */
  sourceOf?: (unit: string, hash: string) => string | undefined
}

/**
 * The pairs that readers see in a translation: every text of every unit. A text whose source is no longer known gives
 * none. No document needs to be read for texts that carry their own source.
 */
export function pairsOfRow(row: TranslationRow, origin: PairOrigin): MemoryPair[] {
  if (!row.isPublished) return []
  return Object.entries(row.units).flatMap(([unit, texts]) =>
    texts.flatMap((text) => {
      const { value, sourceHash } = text
      const source = ownSource(row, unit, sourceHash) ?? origin.sourceOf?.(unit, sourceHash)
      if (source === undefined) return []
      const worked = row.work[unit]?.find((text) => text.sourceHash === sourceHash && text.value === value)
      return {
        key: `${row.document.model}/${row.document.id}/${unit}/${sourceHash}`,
        source,
        sourceLanguage: origin.sourceLanguage,
        value,
        from: origin.title,
        by: worked?.by ?? row.translator,
        at: pairTime(row, unit, text),
      }
    }),
  )
}

/** Whether a published text of the row does not carry its own source. */
export const lacksSources = (row: TranslationRow): boolean =>
  Object.entries(row.units).some(([unit, texts]) =>
    texts.some(({ sourceHash }) => ownSource(row, unit, sourceHash) === undefined),
  )

const ownSource = (row: TranslationRow, unit: string, hash: string): string | undefined =>
  row.work[unit]?.find((text) => text.sourceHash === hash && text.source !== undefined)?.source
