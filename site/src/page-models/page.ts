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

/** Declares the model of a page, which may take ids of documents besides the language. */
export const pageModel =
  <Ids extends readonly unknown[], Model>(compute: (context: QueryContext, ...ids: Ids) => Model) =>
  (site: Site, language: LanguageTag, ...ids: Ids): Page<Model> => {
    const { value: model, dependencies } = track(site, language, (context) => compute(context, ...ids))
    return { model, dependencies }
  }
