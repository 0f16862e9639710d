import { z } from 'zod'
import { languageTag } from '../languages/registry.ts'
import { documentId, emailAddress, slug } from '../fields/field.ts'
import { type Document, MODELS } from '../models/model.ts'
import { MODEL_NAMES, type ModelName } from '../models/model-name.ts'
import { sourceHistory } from '../translation/history.ts'
import { translation } from '../translation/translation.ts'

/** Raised when the format of the snapshot changes so that an older site cannot read it. */
export const SCHEMA_VERSION = 1

type Model = (typeof MODELS)[ModelName]

/** A document of any model, told apart by `model`. */
export const anyDocument = z.discriminatedUnion('model', Object.values(MODELS) as [Model, ...Model[]])

/** One published document with its published translations: the content of one file of the snapshot. */
export const snapshotDocument = z.object({
  document: anyDocument,
  history: sourceHistory.describe('Published source texts per unit, by which translations are judged.'),
  translations: z
    .array(translation)
    .describe('Published translations, one per language, in the order of the languages.'),
})
export type SnapshotDocument<Doc extends Document = Document> = Omit<
  z.infer<typeof snapshotDocument>,
  'document'
> & {
  document: Doc
}

/** What applies to the whole site. */
export const settings = z.object({
  siteName: z.string().min(1).max(60).describe('Name of the site, the same in every language.'),
  organisation: z.string().min(1).max(120).describe('Who publishes the site.'),
  contactEmail: emailAddress.describe('Where feedback about the site is sent.'),
  languages: z
    .array(languageTag)
    .min(1)
    .describe('Languages in which the site is published, in their order.'),
  demo: z.boolean().describe('Whether the content is made up for demonstration; said on every page.'),
})
export type Settings = z.infer<typeof settings>

/** One line of the manifest. */
export const manifestEntry = z.object({
  model: z.enum(MODEL_NAMES),
  id: documentId,
  slug,
  formerSlugs: z
    .array(slug)
    .optional()
    .describe('Slugs under which it was published before; none when absent.'),
  languages: z.array(languageTag).describe('The source language and the published translations.'),
  hash: z
    .string()
    .regex(/^[0-9a-f]{64}$/u)
    .describe('SHA-256 of the file.'),
})
export type ManifestEntry = z.infer<typeof manifestEntry>

/** The table of contents of a snapshot. */
export const manifest = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION).describe('The form of the files.'),
  settings,
  documents: z.array(manifestEntry).describe('Ordered by model and slug.'),
})
export type Manifest = z.infer<typeof manifest>
