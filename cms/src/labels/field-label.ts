import { MODELS } from '@tienviitta/content-models/models/model'
import type { ModelName } from '@tienviitta/content-models/models/model-name'
import { isRecord, optionFor, unwrapped } from '@tienviitta/content-models/models/schema-walk'
import { z } from 'zod'
import { labelKey } from './label.ts'
import { messageIn } from './message.ts'

interface Place {
  schema: z.core.$ZodType
  value: unknown
  /** Where the label stands: the way without row ids. */
  path: string
}

export interface NamedField {
  model: ModelName
  /** The document that has the field, as the model has it. */
  document: unknown
  /** The way to the field through row ids or numbers of rows, as reports name it: `body.rent.steps.2.action`. */
  field: string
}

/** What a field is called in the admin: “Body › Steps › Steps 2 › What to do”. As far as the way is known. */
export function fieldLabel({ model, document, field }: NamedField, adminLanguage: string): string {
  const names: string[] = []
  let place: Place = { schema: unwrapped(MODELS[model]), value: document, path: model }
  for (const segment of field.split('.').filter((name) => name !== '')) {
    const next = step(place, segment)
    if (!next) break
    if (typeof next.number === 'number' && names.length > 0) names.push(`${names.pop() ?? ''} ${next.number}`)
    if (next.named !== undefined && labelKey(next.named)) names.push(messageIn(next.named, adminLanguage))
    place = next.place
  }
  return names.join(' › ')
}

interface Step {
  place: Place
  /** The label of what was entered. */
  named?: string
  /** The number of the row that was entered, from 1. */
  number?: number
}

function step({ schema, value, path }: Place, segment: string): Step | undefined {
  if (schema instanceof z.ZodArray) {
    const rows: unknown[] = Array.isArray(value) ? value : []
    const index = rows.findIndex((row) => isRecord(row) && row['id'] === segment)
    const number = index === -1 ? Number(segment) : index + 1
    const row = rows[number - 1]
    const element = unwrapped(schema.element)
    if (!(element instanceof z.ZodDiscriminatedUnion))
      return { place: { schema: element, value: row, path }, ...(Number.isInteger(number) ? { number } : {}) }
    const option = optionFor(element, row)
    const named = isRecord(row) ? `block.${String(row['blockType'])}` : ''
    return option && { place: { schema: option, value: row, path: named }, named }
  }
  if (!(schema instanceof z.ZodObject)) return undefined
  const inner: unknown = schema.shape[segment]
  if (!(inner instanceof z.ZodType)) return undefined
  const named = `${path}.${segment}`
  const place = { schema: unwrapped(inner), value: isRecord(value) ? value[segment] : undefined, path: named }
  return { place, named }
}
