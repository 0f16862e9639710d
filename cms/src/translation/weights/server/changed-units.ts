import { changedUnits } from '@tienviitta/content-models/translation/history'
import { implement } from '../../../endpoints/implement.ts'
import { problem } from '../../../endpoints/problem.ts'
import { inLanguage } from '../../../labels/in-language.ts'
import { draftTexts } from '../../store/source-units.ts'
import { readRows } from '../../store/translation-row.ts'
import { unitLabels } from '../../store/unit-labels.ts'
import { readChangedUnits } from '../contracts.ts'

/** Mounted below every collection of content. */
export const changedUnitsEndpoint = implement(readChangedUnits, async ({ req, subject: document }) => {
  const source = await draftTexts(req.payload, document)
  if (!source) throw problem(req, 'problem.no-document', 404)
  const rows = await readRows(req.payload, [document.id])
  const labels = unitLabels(document.model, source.document)
  return {
    units: changedUnits(source.history, source.units).map(({ id, source: after }) => {
      const label = labels.get(id)
      return {
        unit: id,
        label: label ? inLanguage(label, req.i18n.language) : id,
        before: source.history[id]?.at(-1)?.text ?? '',
        after,
        languages: rows.filter(({ work }) => work[id] !== undefined).length,
      }
    }),
  }
})
