import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import { isModelName } from '@tienviitta/content-models/models/model'
import type { ModelName } from '@tienviitta/content-models/models/model-name'
import { isRecord } from '@tienviitta/content-models/models/schema-walk'
import { type ContentCollection, collectionOf, modelOf } from '../../database/collection-slugs.ts'

/** What a translation belongs to. */
export interface TranslatedDocument {
  model: ModelName
  id: string
  collection: ContentCollection
}

/** The document of a model with an id. */
export const documentWith = (model: ModelName, id: string): TranslatedDocument => ({
  model,
  id,
  collection: collectionOf(model),
})

/** A translation: of a document, into a language. */
export interface DeskTarget {
  document: TranslatedDocument
  language: LanguageTag
}

/** The one name of a translation: there is one per document and language. */
export const translationKey = (model: ModelName, id: string, language: string): string =>
  `${model}/${id}/${language}`

/** Reads the document out of a translation's key; `undefined` when it is not a key. */
export function documentOfKey(key: unknown): TranslatedDocument | undefined {
  const [model = '', id = ''] = typeof key === 'string' ? key.split('/') : []
  return isModelName(model) && id !== '' ? documentWith(model, id) : undefined
}

/** Reads the field `document` of a translation, as Payload holds a relation to one of several collections. */
export function documentOfRelation(relation: unknown): TranslatedDocument | undefined {
  if (!isRecord(relation)) return undefined
  const { relationTo, value } = relation
  const id = isRecord(value) ? value['id'] : value
  const model = typeof relationTo === 'string' ? modelOf(relationTo) : undefined
  return model && typeof id === 'string' ? documentWith(model, id) : undefined
}
