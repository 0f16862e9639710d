import type { LanguageTag } from '../languages/registry.ts'
import type { SnapshotDocument } from '../snapshot/snapshot.ts'
import { usableText } from '../translation/standing.ts'
import { unitsOf } from '../translation/units.ts'

/** How far a document is in one language. `outdated` wins over `partial`: harm comes before absence. */
export type TranslationState = 'missing' | 'partial' | 'outdated' | 'complete'

export interface Coverage {
  state: TranslationState
  /** How many units the document has. */
  units: number
  /** Ids of the units without a text that may be shown. */
  missing: string[]
  /** Ids of the units whose text is shown with a notice. */
  outdated: string[]
}

/** The state of a document in a language, with the units that keep it from being complete. */
export function coverage(snapshot: SnapshotDocument, language: LanguageTag): Coverage {
  const units = unitsOf(snapshot.document)
  const missing: string[] = []
  const outdated: string[] = []
  if (language !== snapshot.document.sourceLanguage) {
    const texts = snapshot.translations.find((row) => row.language === language)?.units ?? {}
    for (const { id, hash } of units) {
      const usable = usableText(snapshot.history[id] ?? [{ hash }], texts[id])
      if (!usable) missing.push(id)
      else if (usable.standing === 'outdated') outdated.push(id)
    }
  }
  const state: TranslationState =
    units.length > 0 && missing.length === units.length
      ? 'missing'
      : outdated.length > 0
        ? 'outdated'
        : missing.length > 0
          ? 'partial'
          : 'complete'
  return { state, units: units.length, missing, outdated }
}
