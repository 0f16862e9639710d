import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { Document } from '@tienviitta/content-models/models/model'
import type { SnapshotDocument } from '@tienviitta/content-models/snapshot/snapshot'
import { wrongText } from '@tienviitta/content-models/snapshot/validate'
import { type KeptHistory, publishUnits, sourceHistory } from '@tienviitta/content-models/translation/history'
import type { Translation } from '@tienviitta/content-models/translation/translation'
import { type Unit, unitsOf } from '@tienviitta/content-models/translation/units'
import type { TranslationRow } from '../../translation/store/translation-row.ts'
import { publicText } from '../../translation/store/worked-texts.ts'

/** The document in the form of the snapshot. Texts that no page can show are left out. */
export function overlaidDocument(
  document: Document,
  history: KeptHistory,
  rows: readonly TranslationRow[],
  mayShow: (language: LanguageTag) => boolean,
): SnapshotDocument {
  const units = unitsOf(document)
  return {
    document,
    history: sourceHistory.parse(publishUnits(history, units, () => 'update')),
    translations: rows
      .filter(({ language }) => language !== document.sourceLanguage)
      .map((row) => translationOf(row, units, mayShow(row.language)))
      .filter((translation) => Object.keys(translation.units).length > 0),
  }
}

function translationOf(row: TranslationRow, units: readonly Unit[], isDraftShown: boolean): Translation {
  const { language, translator, reviewer, reviewedOn } = row
  const shown = isDraftShown ? row.work : row.isPublished ? row.units : {}
  const texts = units.flatMap(({ id, kind }) => {
    const sound = (shown[id] ?? []).filter(({ value }) => wrongText(kind, value) === undefined)
    return sound.length > 0 ? [[id, sound.map(publicText)] as const] : []
  })
  return { language, units: Object.fromEntries(texts), translator, reviewer, reviewedOn }
}
