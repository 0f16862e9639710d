import { languageTag } from '@tienviitta/content-models/languages/registry'
import { heldRelease } from '@tienviitta/content-models/publishing/kept-releases'
import type { PublishRequest } from '@tienviitta/content-models/publishing/publish-request'
import { type ReleaseRow, releaseKind } from '@tienviitta/content-models/publishing/release-row'
import { z } from 'zod'
import { scheduleType } from '../requests/schedule-type.ts'

/**
 * What happens to what was published. `waiting`: no publisher has taken it yet; `working`: the publisher is working on
 * it; `live`: readers see it; `refused`, `failed`: they do not, and the reasons are known; `none`: nothing was
 * published lately.
 */
export const publishStateName = z.enum(['none', 'waiting', 'working', 'live', 'refused', 'failed'])
export type PublishStateName = z.infer<typeof publishStateName>

/** A sentence about what was found, in the language of the admin, with the form where it is fixed. */
export const problemLine = z.object({ text: z.string(), href: z.string().optional() })
export type ProblemLine = z.infer<typeof problemLine>

/** What happens to a document, or to the whole site. */
export const publishState = z.object({
  state: publishStateName,
  isPublisherAlive: z.boolean(),
  isPublished: z
    .boolean()
    .optional()
    .describe('Whether readers may see the document; absent for the whole site.'),
  release: z
    .object({
      release: z.string(),
      kind: releaseKind,
      at: z.string(),
      milliseconds: z.number(),
      pages: z.int(),
      languages: z.int(),
    })
    .optional()
    .describe('Of `live`, `refused` and `failed`: the attempt.'),
  links: z
    .array(z.object({ language: languageTag, href: z.string() }))
    .readonly()
    .describe('The page of the document in each language.'),
  problems: z.array(problemLine).readonly(),
  mayRetry: z.boolean(),
  held: heldRelease.optional().describe('Readers see an earlier release, which does not have this.'),
  scheduled: z
    .array(z.object({ type: scheduleType, at: z.string() }))
    .readonly()
    .describe('What is to happen to the document at a set time, the earliest first.'),
})
export type PublishState = z.infer<typeof publishState>

/** A publisher that is alive takes a request within this time. */
const TAKEN_MILLISECONDS = 150

export interface StateFacts {
  /** The requests that are about it, the oldest first. */
  readonly requests: readonly PublishRequest[]
  /** The newest attempt that was about it. */
  readonly newest: ReleaseRow | undefined
  readonly isPublisherAlive: boolean
  /** The current time, milliseconds since 1970. */
  readonly now: number
}

/** The state of what was published. What waits matters more than what came before it. */
export function publishStateOf({ requests, newest, isPublisherAlive, now }: StateFacts): PublishStateName {
  const [oldest] = requests
  if (oldest) {
    return isPublisherAlive && now - Date.parse(oldest.at) >= TAKEN_MILLISECONDS ? 'working' : 'waiting'
  }
  return newest?.outcome ?? 'none'
}
