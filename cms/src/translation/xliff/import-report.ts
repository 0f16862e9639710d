import { languageTag } from '@tienviitta/content-models/languages/registry'
import { z } from 'zod'
import { contentCollection } from '../../content/document/document-schemas.ts'
import { difference, direction, finding } from '../store/text-schemas.ts'

/**
 * The outcome of a text of a file: it is taken, it says what is here already (or nothing), or it is refused with a
 * reason.
 */
const importedUnit = z.object({
  unit: z.string().describe('The unit’s id.'),
  label: z.string(),
  state: z.enum(['taken', 'unchanged', 'refused']),
  before: z.string().describe('What stands here; empty when there is nothing.'),
  after: z.string().describe('What stands in the file; empty when it cannot be read.'),
  difference: difference.describe('From `before` to `after`, by whole words; for a text that is taken.'),
  findings: z
    .array(finding.extend({ text: z.string() }))
    .describe('What the checks say, each with its sentence in the language of the admin.'),
  reason: z.string().optional().describe('Why it is refused: a sentence in the language of the admin.'),
})
export type ImportedUnit = z.infer<typeof importedUnit>

/** The outcome of one document in one language. */
const importedDocument = z.object({
  file: z
    .string()
    .describe('The name of its file; of a zip with the name inside: `all.zip › renting-a-home.ar.xlf`.'),
  collection: contentCollection,
  id: z.string(),
  title: z.string(),
  language: z.object({ tag: languageTag, name: z.string(), direction }),
  refused: z.string().optional().describe('Why nothing of it is taken.'),
  units: z.array(importedUnit),
})
export type ImportedDocument = z.infer<typeof importedDocument>

/** What is taken from the files, what is not, and why. */
export const importReport = z.object({
  saved: z.boolean().describe('Whether the texts that were taken are saved; a preview saves nothing.'),
  documents: z.array(importedDocument),
  refusedFiles: z
    .array(z.object({ file: z.string(), reason: z.string() }))
    .describe('Files of which nothing can be read.'),
  taken: z.int().describe('How many texts are taken.'),
  unchanged: z.int().describe('How many say nothing new.'),
  refused: z.int().describe('How many are refused.'),
})
export type ImportReport = z.infer<typeof importReport>
