import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { Dependencies } from '../incremental/dependencies.ts'
import { track } from '../incremental/evaluation.ts'
import type { QueryContext } from '../incremental/query-context.ts'
import type { Site } from '../incremental/site.ts'

/** A page's model and what it depends on. */
export interface Page<Model> {
  readonly model: Model
  readonly dependencies: Dependencies
}

/** Computes the model of a page. */
export function makePage<Model>(
  site: Site,
  language: LanguageTag,
  compute: (context: QueryContext) => Model,
): Page<Model> {
  const { value: model, dependencies } = track(site, language, compute)
  return { model, dependencies }
}
