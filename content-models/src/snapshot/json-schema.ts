import { z } from 'zod'
import { referenceRegistry } from '../models/reference.ts'
import { wordsRegistry } from '../fields/words.ts'
import { manifest, snapshotDocument } from './snapshot.ts'

/** The names under which the site publishes the schemas. */
export const SCHEMA_NAMES = ['manifest', 'document'] as const

/**
 * The JSON Schema (2020-12) of a snapshot, published with the site for users of its data. Words and references are
 * marked with `x-words` and `x-reference`.
 */
export function snapshotJsonSchema(): Record<(typeof SCHEMA_NAMES)[number], object> {
  const of = (schema: z.ZodType): object =>
    z.toJSONSchema(schema, {
      io: 'output',
      unrepresentable: 'any',
      override: ({ zodSchema, jsonSchema }) => {
        const words = wordsRegistry.get(zodSchema)
        if (words) jsonSchema['x-words'] = words.kind
        const reference = referenceRegistry.get(zodSchema)
        if (reference) jsonSchema['x-reference'] = reference.model
      },
    })
  return { manifest: of(manifest), document: of(snapshotDocument) }
}
