/**
 * How Node runs the publisher: with room for the many short-lived objects of a release, which would otherwise count as
 * old ones and be looked through again and again while somebody waits. `scripts/run.mjs` gives it the same.
 */
export const PUBLISHER_FLAGS: readonly string[] = [
  '--disable-warning=ExperimentalWarning',
  '--max-semi-space-size=64',
]

/** What a publisher tells the process that started it. */
export type PublisherMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  /** Readers see all that has been published until now. */
  | { readonly kind: 'ready' }
