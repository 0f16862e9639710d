import { languageTag } from '@tienviitta/content-models/languages/registry'
import { sourceHash } from '@tienviitta/content-models/translation/history'
import { type Origin, origin } from '@tienviitta/content-models/translation/translation'
import { z } from 'zod'
import { contentCollection } from '../../content/document/document-schemas.ts'
import { difference, direction, finding } from './text-schemas.ts'

/** The steps of a translation: someone works on it, it waits for its check, readers see it. */
export const TRANSLATION_STEPS = ['translating', 'review', 'published'] as const
export const translationStep = z.enum(TRANSLATION_STEPS)
export type TranslationStep = z.infer<typeof translationStep>

/** A language as the desk shows it. */
export const deskLanguage = z.object({
  tag: languageTag,
  name: z.string().describe('Its name in the language of the admin.'),
  direction,
})
export type DeskLanguage = z.infer<typeof deskLanguage>

/**
 * The state of a unit for its translator. `draft`: a text that may not be published before a person approves it (made
 * by a machine, or in a language that needs a second person's review).
 */
export const deskState = z.enum(['valid', 'outdated', 'withdrawn', 'ahead', 'missing', 'draft'])
export type DeskState = z.infer<typeof deskState>

/** What the desk says about the text of a unit. */
export const deskText = z.object({
  value: z
    .string()
    .describe('The text for the source that is shown, or else the newest. Empty when there is none.'),
  valueHash: z
    .string()
    .describe('The hash of the source that `value` was made for. Empty when there is none.'),
  state: deskState,
  origin: origin.optional(),
  by: z.string().optional().describe('Who wrote it.'),
  at: z.string().optional().describe('When it was written (ISO 8601, UTC).'),
  approvedBy: z.string().optional(),
  approvedAt: z.string().optional(),
  translatedSource: z
    .string()
    .optional()
    .describe('The source that `value` was made for, when it is not the one that is shown.'),
  difference: difference
    .optional()
    .describe('From `translatedSource` to the source that is shown, by whole words.'),
})
export type DeskText = z.infer<typeof deskText>

/** A question on a source text and its answer; people of all languages see it. */
export const deskQuestion = z.object({
  id: z.string(),
  text: z.string(),
  by: z.string(),
  at: z.string(),
  language: languageTag.describe('The language that the asker translates into.'),
  answer: z.string().optional(),
  answeredBy: z.string().optional(),
  answeredAt: z.string().optional(),
})
export type DeskQuestion = z.infer<typeof deskQuestion>

/** A glossary term that occurs in a source text: content-models' `MetTerm`. */
const metTerm = z.object({
  id: z.string(),
  term: z.string(),
  abbreviation: z.string().optional(),
  equivalent: z.string(),
  agreed: z.string().optional(),
  found: z.string(),
  start: z.int(),
})

/** One text on the translation desk. */
export const deskUnit = deskText.extend({
  id: z.string(),
  label: z.string().describe('What it is called in the admin: “Steps 2: What to do”.'),
  kind: z.enum(['line', 'text', 'rich']),
  source: z.string(),
  sourceHash: z.string(),
  draft: z
    .object({ source: z.string(), sourceHash: z.string() })
    .optional()
    .describe('The source in the draft that is being made, when it differs from the published one.'),
  reference: z.string().optional().describe('The same unit in the reference language, as it is published.'),
  terms: z.array(metTerm),
  questions: z.array(deskQuestion),
  sameSource: z.int().describe('In how many other documents the same source text stands.'),
})
export type DeskUnit = z.infer<typeof deskUnit>

/** What the person at the desk may do in this language of this document. */
const deskRights = z.object({
  write: z.boolean(),
  approve: z.boolean().describe('Approve texts that another person or a machine made.'),
  publish: z.boolean(),
  answer: z.boolean(),
  confirmEverywhere: z.boolean().describe('Confirm “still valid” in all languages at once.'),
})

/** The translation itself: its step, its people, how far along it is. */
export const deskRow = z.object({
  step: translationStep,
  isPublished: z.boolean().describe('Whether readers see a version of it.'),
  hasUnpublished: z.boolean().describe('Whether there are texts that readers do not see yet.'),
  needsReview: z.boolean(),
  translator: z.string(),
  reviewer: z.string(),
  by: z.string().optional().describe('Who changed it last.'),
  at: z.string().optional().describe('When (ISO 8601, UTC).'),
})
export type DeskRow = z.infer<typeof deskRow>

/** Everything that the desk shows. */
export const desk = z.object({
  document: z.object({
    collection: contentCollection,
    id: z.string(),
    title: z.string(),
    translatedTitle: z.string().optional().describe('The title in the target language, when there is one.'),
    href: z.string().describe('Where its form stands in the admin.'),
    isPublished: z.boolean(),
    hasDraft: z.boolean().describe('Whether a draft of the source differs in words from what is published.'),
  }),
  shows: z
    .enum(['published', 'draft'])
    .describe('`draft` when the texts of the source draft are shown instead of the published ones.'),
  source: deskLanguage,
  target: deskLanguage,
  reference: deskLanguage.optional(),
  references: z.array(deskLanguage).describe('Languages that may be shown beside the source.'),
  languages: z.array(deskLanguage).describe('Languages into which the person may go from here.'),
  row: deskRow,
  may: deskRights,
  units: z.array(deskUnit).describe('In the order of the page.'),
  machine: z
    .object({ provider: z.string(), used: z.number(), budget: z.number() })
    .optional()
    .describe('Machine translation, when it is set up and may be used here.'),
})
export type Desk = z.infer<typeof desk>

/** The maximum length of a translation; a longer one is refused whole rather than cut. */
const LONGEST_TEXT = 20_000

/** A text that a translator has written, as the desk sends it. */
export const textEdit = z.object({
  unit: z.string().max(500),
  value: z.string().max(LONGEST_TEXT).describe('An empty text takes the text for this source away.'),
  sourceHash,
  basedOn: z
    .string()
    .max(LONGEST_TEXT)
    .describe(
      'The text that stood in the field when she began; what another person has saved since is a conflict.',
    ),
})
export type TextEdit = z.infer<typeof textEdit>

/** A text to save, with who made it. A person's is always hers: the desk cannot say anything else. */
export interface MadeText extends TextEdit {
  origin?: Origin
}

/** Two people wrote the same unit: nothing is overwritten, the second one decides. */
export const conflict = z.object({
  unit: z.string(),
  value: z.string().describe('The text that stands there now.'),
  by: z.string().optional(),
  at: z.string().optional(),
  difference: difference.describe('From what stands there to what was sent, by whole words.'),
})
export type Conflict = z.infer<typeof conflict>

/** The outcome of the texts that were sent. */
export const saveResult = z.object({
  saved: z.array(deskText.extend({ unit: z.string(), findings: z.array(finding) })),
  conflicts: z.array(conflict),
  refused: z.array(z.object({ unit: z.string(), reason: z.string() })),
  row: deskRow,
})
export type SaveResult = z.infer<typeof saveResult>
