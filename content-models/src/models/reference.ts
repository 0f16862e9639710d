import { z } from 'zod'
import type { ModelName } from './model-name.ts'
import { documentId } from '../fields/field.ts'

/** Says which model a reference leads to; links, dependencies and the editor's pickers come from it. */
export const referenceRegistry = z.registry<{ model: ModelName }>()

/** A reference to another document, stored as that document's id. */
export function reference(model: ModelName, description: string) {
  // A new instance per field: the registry knows fields by identity.
  return z
    .string()
    .regex(/^[0-9a-f]{24}$/u, documentId.safeParse('').error?.issues[0]?.message ?? 'must be a document id')
    .describe(description)
    .register(referenceRegistry, { model })
}

/** References to several documents of one model, in the editor's order. */
export function references(model: ModelName, description: string) {
  return z.array(reference(model, description)).describe(description)
}
