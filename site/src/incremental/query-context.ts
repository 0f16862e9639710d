import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { DocumentOf } from '@tienviitta/content-models/models/model'
import type { ModelName } from '@tienviitta/content-models/models/model-name'
import type { ManifestEntry, Settings } from '@tienviitta/content-models/snapshot/snapshot'
import type { Localized } from '@tienviitta/content-models/localization/localize'
import type { GuideOutline } from '../snapshot/outline.ts'
import type { Published } from '../snapshot/published.ts'

/** The only way in which a query or a page model reads: everything read through it is recorded as a dependency. */
export interface QueryContext {
  readonly language: LanguageTag
  /** The build's "now", milliseconds since 1970. */
  readonly clock: number
  readonly baseUrl: string
  readonly settings: Settings
  /** All sound documents of a model, in the order of their slugs. */
  list(model: ModelName): readonly ManifestEntry[]
  /** A document with its translations. */
  get<Name extends ModelName>(model: Name, id: string): Published<Name> | undefined
  /** A document in the reader's language. */
  localized<Name extends ModelName>(model: Name, id: string): Localized<DocumentOf<Name>> | undefined
  /** What of a guide is the same in all languages. */
  outline(id: string): GuideOutline | undefined
  /** A guide without its body. */
  brief(id: string): Published<'guide'> | undefined
  /** Says that the value is out of date from this point in time on. */
  validUntil(epoch: number): void
  /**
   * The result of a query, memoized. Call the function that `query` returns rather than this.
   * @param key the language, the name of the query and its arguments, with spaces between
   */
  fetch(key: string): unknown
}
