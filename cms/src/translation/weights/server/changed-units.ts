import type { ModelName } from '@tienviitta/content-models/models/model-name'
import { changedUnits } from '@tienviitta/content-models/translation/history'
import type { Endpoint } from 'payload'
import { collectionOf } from '../../../database/collection-slugs.ts'
import { inLanguage } from '../../../labels/in-language.ts'
import type { ChangedUnits } from '../../coverage/coverage.ts'
import { documentOf, jsonEndpoint, problem } from '../../../endpoints/desk-request.ts'
import { draftTexts } from '../../store/source-units.ts'
import { readRows } from '../../store/translation-row.ts'
import { unitLabels } from '../../store/unit-labels.ts'

/** `GET /api/<collection>/:id/changed-units`: what publishing the newest draft would change for translators. */
export const changedUnitsEndpoint = (model: ModelName): Endpoint =>
  jsonEndpoint('get', '/:id/changed-units', async (req): Promise<ChangedUnits> => {
    const document = documentOf(req, { collection: collectionOf(model), id: req.routeParams?.['id'] })
    const source = await draftTexts(req.payload, document)
    if (!source) throw problem(req, 'problem.no-document', 404)
    const rows = await readRows(req.payload, [document.id])
    const labels = unitLabels(model, source.document)
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
