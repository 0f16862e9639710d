import type { ModelName } from '@tienviitta/content-models/models/model-name'
import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'
import { forgetCoverage, markCoverage } from './coverage-rows.ts'

/** After every save of a document its translations are counted again, when someone next looks at the counts. */
export const coverageAfterChange =
  (model: ModelName): CollectionAfterChangeHook =>
  ({ doc, req }) =>
    markCoverage(req.payload, { model, id: String((doc as { id: unknown }).id) })

/** A deleted document is not counted any more. */
export const coverageAfterDelete: CollectionAfterDeleteHook = ({ id, req }) =>
  forgetCoverage(req.payload, String(id))
