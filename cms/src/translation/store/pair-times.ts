import type { UnitText } from '@tienviitta/content-models/translation/translation'
import type { TranslationRow } from './translation-row.ts'

/**
 * The hashes of the sources of published texts, one after the other in one text, by the time when the texts were
 * approved (as `pairTime` gives it).
 */
export type PairTimes = Readonly<Record<string, string>>

/** When a published text was approved (ISO 8601, UTC); empty when that is not known. */
export function pairTime(row: TranslationRow, unit: string, { value, sourceHash }: UnitText): string {
  const worked = row.work[unit]?.find((text) => text.sourceHash === sourceHash && text.value === value)
  return worked?.approvedAt ?? worked?.at ?? row.at ?? ''
}

/** What the translation memory must know of a translation to find it: which sources it has, and since when. */
export function pairTimes(row: TranslationRow): PairTimes {
  const times = new Map<string, Set<string>>()
  if (!row.isPublished) return {}
  for (const [unit, texts] of Object.entries(row.units)) {
    for (const text of texts) {
      if (text.value === '') continue
      const at = pairTime(row, unit, text)
      times.set(at, (times.get(at) ?? new Set()).add(text.sourceHash))
    }
  }
  return Object.fromEntries([...times].map(([at, hashes]) => [at, [...hashes].join('')]))
}
