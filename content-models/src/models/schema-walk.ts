import { z } from 'zod'

/** A schema without the wrappers that only say that a value may be absent. */
export function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  let inner = schema
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodNullable || inner instanceof z.ZodDefault) {
    inner = inner.unwrap()
  }
  return inner
}

/** One value of a document with the schema that describes it and the path of keys and row ids that leads to it. */
export interface Visited {
  schema: z.core.$ZodType
  value: unknown
  path: string
}

/**
 * Walks a document beside its schema, in the order of the schema's fields and the document's rows. Rows are named by
 * their `id`, so a path stays the same when a row moves. Absent values are passed over.
 */
export function* walk(schema: z.core.$ZodType, value: unknown, path = ''): Generator<Visited> {
  const inner = unwrapped(schema)
  if (value === undefined || value === null) return
  yield { schema: inner, value, path }
  if (inner instanceof z.ZodObject && isRecord(value)) {
    for (const [key, field] of Object.entries(inner.shape))
      yield* walk(field as z.core.$ZodType, value[key], join(path, key))
  } else if (inner instanceof z.ZodArray && Array.isArray(value)) {
    for (const [index, item] of value.entries())
      yield* walk(inner.element, item, join(path, rowKey(item, index)))
  } else if (inner instanceof z.ZodDiscriminatedUnion) {
    const option = optionFor(inner, value)
    if (option) yield* walk(option, value, path)
  }
}

/** The option of a union of blocks that describes this block. */
export function optionFor(union: z.ZodDiscriminatedUnion, block: unknown): z.ZodObject | undefined {
  if (!isRecord(block)) return undefined
  const key = union.def.discriminator
  return union.options.find(
    (option): option is z.ZodObject =>
      option instanceof z.ZodObject &&
      option.shape[key] instanceof z.ZodLiteral &&
      option.shape[key].value === block[key],
  )
}

/** Copies a document, giving each string for which `replace` answers another value. The schema leads the way. */
export function mapValues(
  schema: z.core.$ZodType,
  value: unknown,
  replace: (visited: Visited) => unknown,
  path = '',
): unknown {
  const inner = unwrapped(schema)
  if (value === undefined || value === null) return value
  if (inner instanceof z.ZodObject && isRecord(value)) {
    const copy: Record<string, unknown> = {}
    for (const [key, field] of Object.entries(inner.shape)) {
      const mapped = mapValues(field as z.core.$ZodType, value[key], replace, join(path, key))
      if (mapped !== undefined) copy[key] = mapped
    }
    return copy
  }
  if (inner instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((item, index) =>
      mapValues(inner.element, item, replace, join(path, rowKey(item, index))),
    )
  }
  if (inner instanceof z.ZodDiscriminatedUnion) {
    const option = optionFor(inner, value)
    return option ? mapValues(option, value, replace, path) : value
  }
  return replace({ schema: inner, value, path })
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const rowKey = (item: unknown, index: number): string =>
  isRecord(item) && typeof item['id'] === 'string' ? item['id'] : String(index)

const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`)
