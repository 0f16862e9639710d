import { languageTag } from '@tienviitta/content-models/languages/registry'
import { z } from 'zod'
import { get, post } from '../../endpoints/contract.ts'
import { done, noInput } from '../../endpoints/input-fields.ts'
import { heldRelease } from '@tienviitta/content-models/publishing/kept-releases'
import { releaseKind, releaseOutcome } from '@tienviitta/content-models/publishing/release-row'
import { problemLine } from '../state/publish-state.ts'

/** One attempt, as the list shows it. */
const releaseItem = z.object({
  id: z.string(),
  release: z.string(),
  outcome: releaseOutcome,
  kind: releaseKind,
  by: z.array(z.string()).readonly(),
  documents: z
    .array(z.object({ title: z.string(), href: z.string().optional() }))
    .readonly()
    .describe('What was published; with an address while the document is there.'),
  at: z.string(),
  milliseconds: z.number(),
  pages: z.int(),
  languages: z.array(languageTag).readonly(),
  problems: z.array(problemLine).readonly(),
  isCurrent: z.boolean().describe('Whether readers see it now.'),
  mayRollBack: z.boolean(),
})
export type ReleaseItem = z.infer<typeof releaseItem>

const releaseList = z.object({
  page: z.int(),
  pages: z.int(),
  items: z.array(releaseItem).readonly(),
  held: heldRelease.nullable(),
  isPublisherAlive: z.boolean(),
  waiting: z.int().describe('How many requests wait.'),
  isAdmin: z.boolean(),
})
export type ReleaseList = z.infer<typeof releaseList>

export const listReleases = get('/api/releases/list', 'signed-in', {
  summary: 'A page of the releases and of the attempts that failed, the newest first.',
  input: z.object({ page: z.coerce.number<number>().int().min(1).max(1_000_000).optional() }),
  answer: releaseList,
})

export const rollBackRelease = post('/api/releases/roll-back', 'admin', {
  summary: 'Asks for an earlier release to be shown.',
  input: z.object({ release: z.string().max(20) }),
  answer: done,
})

export const resumePublishing = post('/api/releases/resume', 'admin', {
  summary: 'Asks for everything in the CMS to be published.',
  input: noInput,
  answer: done,
})
