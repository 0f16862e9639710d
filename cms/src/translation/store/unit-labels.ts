import { MODELS } from '@tienviitta/content-models/models/model'
import type { ModelName } from '@tienviitta/content-models/models/model-name'
import { isRecord, optionFor, unwrapped } from '@tienviitta/content-models/models/schema-walk'
import { wordsRegistry } from '@tienviitta/content-models/fields/words'
import { z } from 'zod'
import { ADMIN_LANGUAGES, type Label, labelOf } from '../../labels/label.ts'

type Schema = z.core.$ZodType

/** What each unit of a document is called in the admin: “Steps 2: What to do”. By unit id. */
export function unitLabels(
  model: ModelName,
  document: Readonly<Record<string, unknown>>,
): Map<string, Label> {
  const labels = new Map<string, Label>()
  collect({ schema: MODELS[model], value: document, unit: '', path: model, before: undefined, labels })
  return labels
}

interface Place {
  schema: Schema
  value: unknown
  unit: string
  /** Where the label is: the path without row ids. */
  path: string
  /** The name of the row around it. */
  before: Label | undefined
  labels: Map<string, Label>
}

function collect(place: Place): void {
  const { value, unit, path, before, labels } = place
  const schema = unwrapped(place.schema)
  if (value === undefined || value === null) return
  if (wordsRegistry.has(schema)) {
    labels.set(unit, joined(before, labelOf(path), ': '))
  } else if (schema instanceof z.ZodObject && isRecord(value)) {
    for (const [key, field] of Object.entries(schema.shape)) {
      if (key === 'id' || field instanceof z.ZodLiteral) continue
      const next = { schema: field as Schema, value: value[key], path: `${path}.${key}` }
      collect({ ...place, ...next, unit: unit === '' ? key : `${unit}.${key}` })
    }
  } else if (schema instanceof z.ZodArray && Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      const id = isRecord(item) && typeof item['id'] === 'string' ? item['id'] : String(index)
      const row = { schema: schema.element, value: item as unknown, unit: `${unit}.${id}` }
      const isBlock = unwrapped(schema.element) instanceof z.ZodDiscriminatedUnion
      const name = isBlock ? undefined : labelOf(path)
      collect({ ...place, ...row, before: name ? joined(before, numbered(name, index + 1), ' › ') : before })
    }
  } else if (schema instanceof z.ZodDiscriminatedUnion && isRecord(value)) {
    const option = optionFor(schema, value)
    const kind = `block.${String(value['blockType'])}`
    if (option)
      collect({ ...place, schema: option, path: kind, before: joined(before, labelOf(kind), ' › ') })
  }
}

const eachLanguage = (text: (language: keyof Label) => string): Label => {
  const [fi, sv, en] = ADMIN_LANGUAGES.map(text)
  return { fi: fi ?? '', sv: sv ?? '', en: en ?? '' }
}
const numbered = (label: Label, number: number): Label =>
  eachLanguage((language) => `${label[language]} ${number}`)
const joined = (before: Label | undefined, label: Label, mark: string): Label =>
  before ? eachLanguage((language) => `${before[language]}${mark}${label[language]}`) : label
