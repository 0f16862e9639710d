import { MODELS } from '@tienviitta/content-models/models/model'
import type { ModelName } from '@tienviitta/content-models/models/model-name'
import { walk } from '@tienviitta/content-models/models/schema-walk'
import { wordsRegistry } from '@tienviitta/content-models/fields/words'
import { z } from 'zod'

/** What the words of each unit must be, by unit id; a translation must be the same. */
export function unitSchemas(
  model: ModelName,
  document: Readonly<Record<string, unknown>>,
): Map<string, z.ZodString> {
  const schemas = new Map<string, z.ZodString>()
  for (const { schema, path } of walk(MODELS[model], document)) {
    if (wordsRegistry.has(schema) && schema instanceof z.ZodString) schemas.set(path, schema)
  }
  return schemas
}
