import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import { remembering } from '@tienviitta/content-models/remembering/remembering'
import { usableText } from '@tienviitta/content-models/translation/standing'
import type { SnapshotDocument } from '@tienviitta/content-models/snapshot/snapshot'

/**
 * The languages in which a document can honestly be offered: its own, and those in which at least half of its texts
 * may be shown. Only these are named as alternates of each other to search engines.
 */
export const translatedLanguages = remembering((snapshot: SnapshotDocument): readonly LanguageTag[] => {
  const units = Object.entries(snapshot.history)
  const translated = snapshot.translations
    .filter((row) => {
      const usable = units.filter(([id, history]) => usableText(history, row.units[id])).length
      return usable > 0 && usable * 2 >= units.length
    })
    .map((row) => row.language)
  return [...new Set([snapshot.document.sourceLanguage, ...translated])]
}, new WeakMap())
