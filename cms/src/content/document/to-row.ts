import { type Document, MODELS } from '@tienviitta/content-models/models/model'
import { isRecord, mapValues } from '@tienviitta/content-models/models/schema-walk'
import { wordsRegistry } from '@tienviitta/content-models/fields/words'
import { lexicalFromRichText } from '../rich-text/lexical.ts'

/** What Payload makes from an uploaded file; it cannot be given. */
const MADE_FROM_THE_FILE = ['filename', 'mimeType', 'width', 'height', 'sizes'] as const

/** The row of a document, as Payload takes it: `toDocument(model, toRow(document))` is the document again. */
export function toRow(document: Document): Record<string, unknown> {
  const row = mapValues(MODELS[document.model], document, ({ schema, value }) =>
    wordsRegistry.get(schema)?.kind === 'rich' && typeof value === 'string'
      ? lexicalFromRichText(value)
      : value,
  )
  if (!isRecord(row)) throw new TypeError('A document is an object.')
  const without: readonly string[] = document.model === 'media' ? ['model', ...MADE_FROM_THE_FILE] : ['model']
  return Object.fromEntries(Object.entries(row).filter(([key]) => !without.includes(key)))
}
