import type { PublisherLease } from '@tienviitta/content-models/publishing/publisher-lease'

/** What the doctor reads from a database, whichever it is. Nothing is written to it. */
export interface DatabaseFacts {
  /** Names of the migrations that it has not had yet. */
  readonly pending: readonly string[]
  /** Who publishes, and until when without a sign of life (milliseconds since 1970). */
  readonly lease?: PublisherLease
  /** When the requests that wait were made (ISO), the oldest first. */
  readonly waiting: readonly string[]
  readonly lastAttempt?: LastAttempt
}

/** The newest row of the list of releases. */
export interface LastAttempt {
  readonly outcome: string
  /** When it became current or was given up (ISO). */
  readonly at: string
  /** Name of the failure, when it failed. */
  readonly message?: string
  /** What the checks found, when they refused it. */
  readonly findings: readonly AttemptFinding[]
}

export interface AttemptFinding {
  readonly check: string
  readonly path: string
  readonly title?: string
  readonly language?: string
  readonly field?: string
  readonly detail: string
}

/** Why a database could not be read: a sentence with what to do. */
export interface DatabaseFault {
  readonly fault: string
}

/** How long the doctor waits for a database, in milliseconds. */
export const DATABASE_PATIENCE_MS = 5000
