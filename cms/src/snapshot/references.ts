import { type Document, MODELS } from '@tienviitta/content-models/models/model'
import { referenceRegistry } from '@tienviitta/content-models/models/reference'
import { walk } from '@tienviitta/content-models/models/schema-walk'
import { wordsRegistry } from '@tienviitta/content-models/fields/words'

/** A field of a document that leads to another document, by a reference or by a link in its text. */
export interface Reference {
  /** The path of the field through row ids. */
  readonly field: string
  readonly model: string
  readonly id: string
}

const link = /\]\((guide|term):([A-Za-z0-9-]+)\)/gu

/** Every reference and link of a document to another one, in the order of its fields. */
export function referencesOf(document: Document): Reference[] {
  const references: Reference[] = []
  for (const { schema, value, path: field } of walk(MODELS[document.model], document)) {
    if (typeof value !== 'string') continue
    const reference = referenceRegistry.get(schema)
    if (reference) references.push({ field, model: reference.model, id: value })
    if (wordsRegistry.get(schema)?.kind === 'rich') {
      for (const [, model = '', id = ''] of value.matchAll(link)) references.push({ field, model, id })
    }
  }
  return references
}
