import { z } from 'zod'
import type { PublisherLease } from '@tienviitta/content-models/publishing/publisher-lease'

/** What the doctor reads from a database of either kind. Nothing is written to it. */
export interface DatabaseFacts {
  /** Names of the migrations that it has not had so far. */
  readonly pending: readonly string[]
  /** Who publishes, and how long the lease lasts without a sign of life (milliseconds since 1970). */
  readonly lease?: PublisherLease
  /** When the waiting requests were made (ISO), the oldest first. */
  readonly waiting: readonly string[]
  readonly lastAttempt?: LastAttempt
}

const optional = z
  .string()
  .nullable()
  .transform((text) => (text === null || text === '' ? undefined : text))
  .optional()

const attemptFinding = z.object({
  check: z.string(),
  path: z.string(),
  title: optional,
  language: optional,
  field: optional,
  detail: z.string(),
})
export type AttemptFinding = z.infer<typeof attemptFinding>

/** The newest row of the list of releases, as either database stores it. */
export const lastAttempt = z.object({
  outcome: z.string(),
  at: z.string().describe('When it became current or was given up (ISO).'),
  message: optional.describe('Name of the failure, when it failed.'),
  /** SQLite stores them as text, MongoDB as they are. */
  findings: z
    .union([
      z.array(attemptFinding),
      z.string().transform((text) => z.array(attemptFinding).parse(JSON.parse(text))),
    ])
    .nullish()
    .transform((found) => found ?? [])
    .describe('What the checks found, when they refused it.'),
})
export type LastAttempt = z.infer<typeof lastAttempt>

/** Why a database could not be read: a sentence that says what to do. */
export interface DatabaseFault {
  readonly fault: string
}

/** How long the doctor waits for a database, in milliseconds. */
export const DATABASE_PATIENCE_MS = 5000
