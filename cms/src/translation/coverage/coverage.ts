import { languageTag } from '@tienviitta/content-models/languages/registry'
import type { TranslationProgress } from '@tienviitta/content-models/translation/progress'
import { z } from 'zod'
import { contentCollection, modelName } from '../../content/document/document-schemas.ts'
import { translationStep } from '../store/desk.ts'

/**
 * The state of a document in one language, the most urgent first: `outdated` has texts whose source has changed,
 * `review` waits for its check, `in-progress` has texts and gaps or unpublished work, `missing` has no text.
 */
export const COVERAGE_STATES = ['outdated', 'review', 'in-progress', 'missing', 'published'] as const
export const coverageState = z.enum(COVERAGE_STATES)
export type CoverageState = z.infer<typeof coverageState>

const progress = z.object({
  units: z.int(),
  words: z.int(),
  done: z.int().describe('With a text that is right for today’s source.'),
  doneWords: z.int(),
  outdated: z.int().describe('With a text whose source has changed since.'),
  outdatedWords: z.int(),
  missing: z.int().describe('Without any text.'),
  missingWords: z.int(),
  drafts: z.int().describe('Of those done: how many wait for a person’s approval.'),
}) satisfies z.ZodType<TranslationProgress>

/** A document in one language, as lists show it. */
export const languageCoverage = progress.extend({
  language: languageTag,
  name: z.string().describe('The name of the language in the language of the admin.'),
  state: coverageState,
  step: translationStep,
  by: z.string().optional().describe('Who changed it last.'),
  at: z.string().optional().describe('When (ISO 8601, UTC).'),
  outdatedSince: z.string().optional().describe('Since when something in it is outdated (ISO 8601, UTC).'),
  assignee: z.object({ id: z.string(), name: z.string() }).optional(),
  href: z.string().describe('The desk.'),
})
export type LanguageCoverage = z.infer<typeof languageCoverage>

/** A document in every language of the person. */
export const documentCoverage = z.object({
  collection: contentCollection,
  id: z.string(),
  title: z.string(),
  isPublished: z.boolean(),
  units: z.int(),
  words: z.int(),
  languages: z.array(languageCoverage),
  may: z.object({ publish: z.boolean(), assign: z.boolean() }),
  translators: z
    .array(z.object({ id: z.string(), name: z.string(), languages: z.array(languageTag) }))
    .describe('People who may be given a translation. Empty when the person may not assign.'),
})
export type DocumentCoverage = z.infer<typeof documentCoverage>

/** Amounts of one kind of content in one language. */
const amounts = z.object({ documents: z.int(), units: z.int(), words: z.int() })
export type Amounts = z.infer<typeof amounts>

/** One cell of the dashboard: all documents of a kind in a language, and how far along they are. */
const coverageCell = z.object({
  language: languageTag,
  model: modelName,
  all: amounts,
  published: amounts.describe(
    'Shown to readers and right for today’s source. `documents` counts whole ones.',
  ),
  outdated: amounts,
  review: amounts,
  missing: amounts,
})
export type CoverageCell = z.infer<typeof coverageCell>

/** Something to do, as one sentence on the dashboard; `href` leads to exactly these documents. */
const todo = z.object({
  kind: z.enum(['outdated', 'review', 'ready', 'missing', 'machine', 'questions']),
  language: languageTag.optional(),
  languageName: z.string().optional(),
  documents: z.int(),
  words: z.int(),
  href: z.string(),
})
export type Todo = z.infer<typeof todo>

/** The table of the dashboard. */
export const coverageOverview = z.object({
  languages: z.array(z.object({ tag: languageTag, name: z.string() })),
  models: z.array(modelName),
  cells: z.array(coverageCell),
  todos: z.array(todo),
  municipalities: z
    .array(z.object({ id: z.string(), name: z.string() }))
    .describe('The choices of the filters.'),
})
export type CoverageOverview = z.infer<typeof coverageOverview>

/** One line of a list of work. */
const workItem = languageCoverage.extend({
  collection: contentCollection,
  id: z.string(),
  model: modelName,
  title: z.string().describe('In the language of the document.'),
  translatedTitle: z.string().optional().describe('In the language of the translation, when there is one.'),
})
export type WorkItem = z.infer<typeof workItem>

/** The documents behind a cell or a to-do, the oldest outdated first. */
export const workList = z.object({
  total: z.int(),
  page: z.int(),
  pages: z.int(),
  items: z.array(workItem),
})
export type WorkList = z.infer<typeof workList>
