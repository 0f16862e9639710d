import type { ModelName } from '@tienviitta/content-models/models/model-name'

/**
 * What a value was computed from. The value is up to date for as long as the documents have these hashes, the lists
 * these members and the queries these results, and the clock is within the bounds.
 */
export interface Dependencies {
  /** Hash of each document that was read, by id; empty for one that is not published. */
  readonly documents: ReadonlyMap<string, string>
  /** Hash of the members of each model whose documents were all listed: a new one could change the value. */
  readonly lists: ReadonlyMap<ModelName, string>
  /** Hash of the result of each query, by its key. The query's own dependencies are in its memo. */
  readonly queries: ReadonlyMap<string, string>
  /** From when the value is valid: milliseconds since 1970; absent when the clock was not read. */
  readonly validFrom?: number
  /** Until when it is valid: milliseconds since 1970; absent when there is no end. */
  readonly validUntil?: number
}

/** A value that was computed, with what it was computed from. */
export interface Tracked<Value> {
  readonly value: Value
  readonly dependencies: Dependencies
}

/** Of a value computed from the code and the settings alone. */
export const NO_DEPENDENCIES: Dependencies = { documents: new Map(), lists: new Map(), queries: new Map() }

/** Whether a moment is within the bounds of the dependencies themselves; those of their queries are not checked. */
export const isValidAt = ({ validFrom, validUntil }: Dependencies, clock: number): boolean =>
  (validFrom === undefined || clock >= validFrom) && (validUntil === undefined || clock < validUntil)
