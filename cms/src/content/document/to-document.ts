import { type ModelName } from '@tienviitta/content-models/models/model-name'
import { MODELS } from '@tienviitta/content-models/models/model'
import { isRecord, optionFor, unwrapped } from '@tienviitta/content-models/models/schema-walk'
import { referenceRegistry } from '@tienviitta/content-models/models/reference'
import { RichTextError } from '@tienviitta/content-models/rich-text/rich-text'
import { wordsRegistry } from '@tienviitta/content-models/fields/words'
import { z } from 'zod'
import { renditionsOf } from '../media/renditions.ts'
import { richTextFromLexical } from '../rich-text/lexical.ts'

type Schema = z.core.$ZodType

/** Something in a row that has no place in a document: where (array positions as in the row), and why. */
export interface ConversionProblem {
  path: PropertyKey[]
  message: string
}

export interface ConvertedDocument {
  /** The document as the model has it, not yet validated. */
  document: Record<string, unknown>
  problems: ConversionProblem[]
}

/**
 * Turns a row of the database into a document of the model: rich text into its portable form, relations into ids,
 * empty values into absent ones. What the model does not know is left out. Only rich text is validated.
 */
export function toDocument(model: ModelName, row: Readonly<Record<string, unknown>>): ConvertedDocument {
  const problems: ConversionProblem[] = []
  const given = model === 'media' ? { ...row, sizes: renditionsOf(row['sizes']) } : row
  const value = valueOf(MODELS[model], { ...given, model }, [], problems)
  return { document: isRecord(value) ? value : {}, problems }
}

function valueOf(
  schema: Schema,
  value: unknown,
  path: PropertyKey[],
  problems: ConversionProblem[],
): unknown {
  const inner = unwrapped(schema)
  const isOptional = schema instanceof z.ZodOptional
  if (wordsRegistry.get(inner)?.kind === 'rich') return richValue(value, path, problems)
  if (inner instanceof z.ZodBoolean) return value ?? (isOptional ? undefined : false)
  if (inner instanceof z.ZodArray) {
    if (value === null || value === undefined) return isOptional ? undefined : []
    if (!Array.isArray(value) || (isOptional && value.length === 0))
      return Array.isArray(value) ? undefined : value
    return value.map((item, index) => valueOf(inner.element, item, [...path, index], problems))
  }
  if (inner instanceof z.ZodObject) {
    if (isOptional && isEmpty(value)) return undefined
    return objectOf(inner, value, path, problems)
  }
  if (inner instanceof z.ZodDiscriminatedUnion) {
    const option = optionFor(inner, value)
    return option ? objectOf(option, value, path, problems) : value
  }
  if (value === null || value === '') return undefined
  return referenceRegistry.has(inner) && isRecord(value) ? value['id'] : value
}

function objectOf(
  schema: z.ZodObject,
  value: unknown,
  path: PropertyKey[],
  problems: ConversionProblem[],
): unknown {
  const record = value ?? {}
  if (!isRecord(record)) return record
  const entries = Object.entries(schema.shape).map(
    ([key, field]) => [key, valueOf(field as Schema, record[key], [...path, key], problems)] as const,
  )
  return Object.fromEntries(entries.filter(([, entry]) => entry !== undefined))
}

function richValue(value: unknown, path: PropertyKey[], problems: ConversionProblem[]): unknown {
  if (value === null || value === undefined) return undefined
  try {
    const text = richTextFromLexical(value)
    return text === '' ? undefined : text
  } catch (error) {
    if (!(error instanceof RichTextError)) throw error
    problems.push({ path, message: error.message })
    return undefined
  }
}

/** Whether nothing was filled in; an unticked box counts as nothing. */
function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isEmpty)
  if (isRecord(value)) return Object.values(value).every(isEmpty)
  return value === undefined || value === null || value === '' || value === false
}
