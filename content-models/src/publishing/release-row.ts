import { z } from 'zod'
import { languageTag } from '../languages/registry.ts'
import { knownOf, withoutNulls } from './stored-row.ts'

/** Why a release was not made current: one thing that a check found, for the editor who can fix it. */
export const releaseFinding = z
  .object({
    check: z.enum([
      'link',
      'vanished',
      'empty-heading',
      'language',
      'direction',
      'size',
      'kept-out',
      'not-made',
    ]),
    path: z.string().describe('Address of the page, such as `/ar/guides/housing/`.'),
    language: languageTag.optional(),
    document: z.string().optional().describe('`<collection>/<id>` of the document whose page it is.'),
    title: z.string().optional().describe('Its title, or its slug.'),
    field: z.string().optional().describe('The way to the field through row ids, where it is known.'),
    detail: z
      .string()
      .describe('What was found: the broken address, the weight in kB, the reason of a validation.'),
  })
  .readonly()
export type ReleaseFinding = z.infer<typeof releaseFinding>

/**
 * `live`: it became current; `refused`: a check failed; `failed`: it could not be made. The old one then stays current.
 */
export const releaseOutcome = z.enum(['live', 'refused', 'failed'])
export type ReleaseOutcome = z.infer<typeof releaseOutcome>

/** `publish`: someone published; `clock`: time has changed pages; `full`: everything; `rollback`: an earlier one. */
export const releaseKind = z.enum(['publish', 'clock', 'full', 'rollback'])
export type ReleaseKind = z.infer<typeof releaseKind>

/** One attempt to publish: a row that the publisher writes and the admin shows. */
export const releaseRow = z
  .object({
    release: z.string().default('').describe('Name of the release; empty when none was made.'),
    outcome: releaseOutcome,
    kind: releaseKind,
    by: knownOf(z.string()).describe('Who published, each person once.'),
    documents: knownOf(z.object({ name: z.string(), title: z.string() }).readonly()).describe(
      'What was published: `<collection>/<id>` and title.',
    ),
    requests: knownOf(z.string()).describe('The ids of the requests that it answers.'),
    at: z.string().describe('When it became current, or was given up (ISO, UTC).'),
    milliseconds: z.number().describe('From the oldest request to that moment.'),
    pages: z.number().describe('How many pages are new, different or gone.'),
    languages: knownOf(languageTag).describe('The languages of those pages.'),
    findings: knownOf(releaseFinding),
    message: z
      .string()
      .optional()
      .describe('What to do when it failed: a sentence, or the name of one in the labels.'),
  })
  .readonly()
export type ReleaseRow = z.infer<typeof releaseRow>

/** A row as the database stores it. */
export type StoredReleaseRow = ReleaseRow & { readonly id: string }
const rowId = z.object({ id: z.string() })

/** Reads a row of `releases`.@throws ZodError when it is not one */
export function readReleaseRow(row: unknown): StoredReleaseRow {
  return { ...releaseRow.parse(withoutNulls(row)), ...rowId.parse(row) }
}
