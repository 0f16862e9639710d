import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import { usableText } from '@tienviitta/content-models/translation/standing'
import type { SnapshotDocument } from '@tienviitta/content-models/snapshot/snapshot'

const known = new WeakMap<SnapshotDocument, readonly LanguageTag[]>()

/**
 * The languages in which a document can honestly be offered: its own, and those in which at least half of its texts
 * may be shown. Only these are named as alternates of each other to search engines.
 */
export function translatedLanguages(snapshot: SnapshotDocument): readonly LanguageTag[] {
  const found = known.get(snapshot)
  if (found) return found
  const units = Object.entries(snapshot.history)
  const translated = snapshot.translations
    .filter((row) => {
      const usable = units.filter(([id, history]) => usableText(history, row.units[id])).length
      return usable > 0 && usable * 2 >= units.length
    })
    .map((row) => row.language)
  const languages = [...new Set([snapshot.document.sourceLanguage, ...translated])]
  known.set(snapshot, languages)
  return languages
}
