import { referenceRegistry } from '@tienviitta/content-models/models/reference'
import { unwrapped } from '@tienviitta/content-models/models/schema-walk'
import { wordsRegistry } from '@tienviitta/content-models/fields/words'
import type { Block, Field } from 'payload'
import { z } from 'zod'
import { collectionOf } from '../../database/collection-slugs.ts'
import { without } from '../document/without.ts'
import { helpOf, labelOf, optionLabel } from '../../labels/label.ts'
import { richTextEditor } from '../rich-text/editor.ts'
import { inputTypeOf } from './input-type.ts'
import { validateBySchema } from './validate-by-schema.ts'

type Schema = z.core.$ZodType

/** Where a field is. */
interface Surroundings {
  /** The object around it may be left empty as a whole; then nothing in it is required alone. */
  isOptional?: boolean
  /** It is in a row of a list or in a block. */
  isInRows?: boolean
}

/** What every field has: its name, label, help, and whether it must be filled in. */
interface Base {
  name: string
  label: ReturnType<typeof labelOf>
  required: boolean
  admin: { description: ReturnType<typeof helpOf> }
}

/**
 * The Payload field for one field of a model.
 * @param path the path of the field without row ids, `guide.body`, by which its label is found
 * @throws Error when no field is known for this kind of schema; the message names the path
 */
export function fieldOf(name: string, schema: Schema, path: string, surroundings: Surroundings = {}): Field {
  const inner = unwrapped(schema)
  const isOptional = surroundings.isOptional === true || schema instanceof z.ZodOptional
  const validate = validateBySchema(inner, isOptional)
  const base: Base = {
    name,
    label: labelOf(path),
    required: !isOptional,
    admin: { description: helpOf(path, descriptionOf(schema)) },
  }
  const words = wordsRegistry.get(inner)
  if (words?.kind === 'rich') return { ...base, type: 'richText', editor: richTextEditor() }
  if (words?.kind === 'text') return { ...base, type: 'textarea', validate }
  const reference = referenceRegistry.get(inner)
  if (reference) return referenceField(base, reference.model, false)
  if (inner instanceof z.ZodEnum) return { ...base, type: 'select', options: optionsOf(inner, path) }
  if (inner instanceof z.ZodBoolean) {
    return { ...base, type: 'checkbox', required: false, ...(base.required ? { defaultValue: false } : {}) }
  }
  if (inner instanceof z.ZodNumber) return { ...base, type: 'number', validate }
  if (inner instanceof z.ZodArray) return listField(base, inner, path, surroundings)
  if (inner instanceof z.ZodObject) {
    const fields = fieldsOf(inner, path, { ...surroundings, isOptional })
    return { ...without(base, 'required'), type: 'group', fields }
  }
  const inputType = inputTypeOf(inner)
  if (inputType) {
    const Field = { path: '/content/fields/date-field#DateField', clientProps: { inputType } }
    return { ...base, type: 'text', validate, admin: { ...base.admin, components: { Field } } }
  }
  if (isText(inner)) return { ...base, type: 'text', validate }
  throw new Error(
    `No Payload field is known for “${path}” (${inner._zod.def.type}): add it to fields/field-of.ts.`,
  )
}

/** The fields of an object in the schema's order, without ids, literals and those named in `without`. */
export function fieldsOf(
  schema: z.ZodObject,
  path: string,
  { without = [], ...surroundings }: Surroundings & { without?: readonly string[] } = {},
): Field[] {
  return Object.entries(schema.shape)
    .filter(([key, field]) => key !== 'id' && !(field instanceof z.ZodLiteral) && !without.includes(key))
    .map(([key, field]) => fieldOf(key, field as Schema, `${path}.${key}`, surroundings))
}

function listField(base: Base, list: z.ZodArray, path: string, { isInRows }: Surroundings): Field {
  const item = unwrapped(list.element)
  const rows = lengthOf(list)
  const required = base.required && (rows.minRows ?? 0) > 0
  const reference = referenceRegistry.get(item)
  if (reference) return referenceField({ ...base, required }, reference.model, true)
  if (item instanceof z.ZodEnum) {
    const options = optionsOf(item, path)
    if (isInRows !== true) return { ...base, required, type: 'select', hasMany: true, options }
    // Payload 3.90 on SQLite loses the choices of rows inside rows when it writes a version: kept as JSON instead.
    const Field = { path: '/content/fields/choices-field#ChoicesField', clientProps: { options } }
    const validate = validateBySchema(list, !required)
    return { ...base, required, type: 'json', validate, admin: { ...base.admin, components: { Field } } }
  }
  if (item instanceof z.ZodObject) {
    const labels = { singular: labelOf(path), plural: labelOf(path) }
    const fields = fieldsOf(item, path, { isInRows: true })
    return { ...base, required, ...rows, type: 'array', labels, fields }
  }
  if (item instanceof z.ZodDiscriminatedUnion) {
    const blocks = item.options.map(blockOf)
    const labels = { singular: labelOf('block.one'), plural: labelOf(path) }
    return { ...base, required, ...rows, type: 'blocks', labels, blocks }
  }
  if (isText(item)) return { ...base, required, type: 'text', hasMany: true }
  throw new Error(`No Payload field is known for the list “${path}”: add it to fields/field-of.ts.`)
}

function blockOf(option: Schema): Block {
  const literal =
    option instanceof z.ZodObject ? (option.shape['blockType'] as Schema | undefined) : undefined
  if (!(option instanceof z.ZodObject) || !(literal instanceof z.ZodLiteral)) {
    throw new Error('A block must be an object with a literal blockType.')
  }
  const slug = String(literal.value)
  const labels = { singular: labelOf(`block.${slug}`), plural: labelOf(`block.${slug}`) }
  return {
    slug,
    labels,
    admin: { disableBlockName: true },
    fields: fieldsOf(option, `block.${slug}`, { isInRows: true }),
  }
}

function referenceField(base: Base, model: Parameters<typeof collectionOf>[0], hasMany: boolean): Field {
  const relationTo = collectionOf(model)
  if (relationTo === 'media' && !hasMany) return { ...base, type: 'upload', relationTo }
  // `depth` of lists stays shallow: an editor's form needs names, not whole documents.
  if (hasMany) return { ...base, type: 'relationship', relationTo, hasMany, maxDepth: 1 }
  return { ...base, type: 'relationship', relationTo, maxDepth: 1, index: true }
}

const optionsOf = (schema: z.ZodEnum, path: string) =>
  schema.options.map((value) => ({ value: String(value), label: optionLabel(path, String(value)) }))

const isText = (schema: Schema): boolean => schema._zod.def.type === 'string'

const descriptionOf = (schema: Schema): string | undefined =>
  z.globalRegistry.get(schema)?.description ?? z.globalRegistry.get(unwrapped(schema))?.description

function lengthOf(list: z.ZodArray): { minRows?: number; maxRows?: number } {
  const found: { minRows?: number; maxRows?: number } = {}
  for (const check of list._zod.def.checks ?? []) {
    if (check instanceof z.core.$ZodCheckMinLength) found.minRows = check._zod.def.minimum
    if (check instanceof z.core.$ZodCheckMaxLength) found.maxRows = check._zod.def.maximum
  }
  return found
}
