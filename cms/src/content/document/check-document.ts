import { type Document, MODELS } from '@tienviitta/content-models/models/model'
import type { ModelName } from '@tienviitta/content-models/models/model-name'
import { reasonIn } from '../../labels/reason.ts'
import { toDocument } from './to-document.ts'

export interface FieldError {
  /** The field as Payload names it in a form: keys and array positions, `body.0.heading`. */
  path: string
  message: string
}

/** A row as a valid document, or what is wrong with it, field by field, in the language of the admin. */
export type CheckedDocument =
  { document: Document; errors: [] } | { document?: undefined; errors: FieldError[] }

/** Validates a whole document before it is published. */
export function checkDocument(
  model: ModelName,
  row: Readonly<Record<string, unknown>>,
  language: string | undefined,
): CheckedDocument {
  const { document, problems } = toDocument(model, row)
  const parsed = MODELS[model].safeParse(document)
  const errors = problems.map(({ path, message }) => ({ path: path.map(String).join('.'), message }))
  const known = new Set(errors.map(({ path }) => path))
  for (const issue of parsed.error?.issues ?? []) {
    const path = issue.path.map(String).join('.')
    // Rich text that cannot be kept is left out of the document; "is missing" would only confuse.
    if (!known.has(path)) errors.push({ path, message: reasonIn(language, issue) })
  }
  if (parsed.success && errors.length === 0) return { document: parsed.data, errors: [] }
  return { errors }
}
