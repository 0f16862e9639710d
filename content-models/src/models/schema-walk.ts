import { z } from 'zod'
import { remembering } from '../remembering/remembering.ts'

/** A schema without the wrappers that only say that a value may be absent. */
export function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  let inner = schema
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodNullable || inner instanceof z.ZodDefault) {
    inner = inner.unwrap()
  }
  return inner
}

/** What can be walked below a schema. */
type Inside =
  | { readonly kind: 'fields'; readonly fields: readonly (readonly [string, z.core.$ZodType])[] }
  | { readonly kind: 'rows'; readonly element: z.core.$ZodType }
  | {
      readonly kind: 'blocks'
      readonly options: ReadonlyMap<unknown, z.ZodObject>
      readonly discriminator: string
    }
  | { readonly kind: 'nothing' }

interface Described {
  /** Without wrappers. */
  readonly schema: z.core.$ZodType
  readonly inside: Inside
}

/** A schema as it is walked. Remembered, because every document is walked many times and zod's own lookup is slow. */
const descriptionOf = remembering((schema: z.core.$ZodType): Described => {
  const inner = unwrapped(schema)
  return { schema: inner, inside: insideOf(inner) }
}, new WeakMap())

function insideOf(schema: z.core.$ZodType): Inside {
  if (schema instanceof z.ZodObject) {
    return { kind: 'fields', fields: Object.entries<z.core.$ZodType>(schema.shape) }
  }
  if (schema instanceof z.ZodArray) return { kind: 'rows', element: schema.element }
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const { discriminator } = schema.def
    return { kind: 'blocks', discriminator, options: optionsOf(schema) }
  }
  return { kind: 'nothing' }
}

/** The options of a union of blocks, by the value of their discriminator. */
function optionsOf(union: z.ZodDiscriminatedUnion): Map<unknown, z.ZodObject> {
  const options = new Map<unknown, z.ZodObject>()
  for (const option of union.options) {
    if (!(option instanceof z.ZodObject)) continue
    const literal: unknown = option.shape[union.def.discriminator]
    if (literal instanceof z.ZodLiteral) options.set(literal.value, option)
  }
  return options
}

/** One value of a document with the schema that describes it and the path of keys and row ids that leads to it. */
export interface Visited {
  schema: z.core.$ZodType
  value: unknown
  path: string
}

/**
 * Walks a document along its schema, in the order of the schema's fields and the document's rows. Rows are named by
 * their `id`, so a path stays the same when a row moves. Absent values are skipped.
 */
export function* walk(schema: z.core.$ZodType, value: unknown, path = ''): Generator<Visited> {
  if (value === undefined || value === null) return
  const { schema: inner, inside } = descriptionOf(schema)
  yield { schema: inner, value, path }
  if (inside.kind === 'fields' && isRecord(value)) {
    for (const [key, field] of inside.fields) yield* walk(field, value[key], join(path, key))
  } else if (inside.kind === 'rows' && Array.isArray(value)) {
    for (const [index, item] of value.entries())
      yield* walk(inside.element, item, join(path, rowKey(item, index)))
  } else if (inside.kind === 'blocks') {
    const option = isRecord(value) && inside.options.get(value[inside.discriminator])
    if (option) yield* walk(option, value, path)
  }
}

/** The option of a union of blocks that describes this block. */
export function optionFor(union: z.ZodDiscriminatedUnion, block: unknown): z.ZodObject | undefined {
  const { inside } = descriptionOf(union)
  if (inside.kind !== 'blocks' || !isRecord(block)) return undefined
  return inside.options.get(block[inside.discriminator])
}

/** Copies a document, replacing each string for which `replace` returns another value. The walk follows the schema. */
export function mapValues(
  schema: z.core.$ZodType,
  value: unknown,
  replace: (visited: Visited) => unknown,
  path = '',
): unknown {
  if (value === undefined || value === null) return value
  const { schema: inner, inside } = descriptionOf(schema)
  if (inside.kind === 'fields' && isRecord(value)) {
    const copy: Record<string, unknown> = {}
    for (const [key, field] of inside.fields) {
      const mapped = mapValues(field, value[key], replace, join(path, key))
      if (mapped !== undefined) copy[key] = mapped
    }
    return copy
  }
  if (inside.kind === 'rows' && Array.isArray(value)) {
    return value.map((item, index) =>
      mapValues(inside.element, item, replace, join(path, rowKey(item, index))),
    )
  }
  if (inside.kind === 'blocks') {
    const option = isRecord(value) && inside.options.get(value[inside.discriminator])
    return option ? mapValues(option, value, replace, path) : value
  }
  return replace({ schema: inner, value, path })
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const rowKey = (item: unknown, index: number): string =>
  isRecord(item) && typeof item['id'] === 'string' ? item['id'] : String(index)

const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`)
