import { z } from 'zod'
import { languageTag } from '../languages/registry.ts'
import { documentId, slug } from '../fields/field.ts'
import type { ModelName } from './model-name.ts'

/** What every document has: its identity, its address, and the language of its own words. */
export function document<Name extends ModelName, Shape extends z.ZodRawShape>(model: Name, shape: Shape) {
  return z.object({
    model: z.literal(model).describe('The kind of the document.'),
    id: documentId.describe('Stays the same for the whole life of the document.'),
    slug: slug.describe('Names the document in addresses, in every language.'),
    formerSlugs: z.array(slug).describe('Earlier slugs; their addresses lead here.'),
    sourceLanguage: languageTag.describe(
      'The language of the words in this document; others are translations.',
    ),
    ...shape,
  })
}
