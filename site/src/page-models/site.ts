import type { ModelName } from '@tienviitta/content-models/models/model-name'
import type { Snapshot } from '../snapshot/snapshot.ts'

/**
 * What a page was made of. The page stays as it is for as long as the documents have these hashes, the lists have
 * the same members, and `validUntil` is not reached.
 */
export interface Makings {
  /** Hash of each document that was read, by id. */
  readonly documents: ReadonlyMap<string, string>
  /** Models of which all documents were listed: a new one could change the page. */
  readonly lists: ReadonlySet<ModelName>
  /** Until when what the page says about the present holds: milliseconds since 1970; absent when it always holds. */
  readonly validUntil?: number
}

/** A page's model with what it was made of. */
export interface Page<Model> {
  readonly model: Model
  readonly makings: Makings
}

/** One build of the site: its content, its one point in time, and what several pages share. */
export interface Site {
  readonly snapshot: Snapshot
  /** The build's "now", milliseconds since 1970. */
  readonly clock: number
  /** Base address without a final slash: `https://www.example.fi`. */
  readonly baseUrl: string
  /** Parts that many pages share, by name; filled while pages are made. */
  readonly shared: Map<string, Page<unknown>>
}

/** A site over a snapshot at a point in time. */
export function siteOf(snapshot: Snapshot, clock: number, baseUrl: string): Site {
  return { snapshot, clock, baseUrl: baseUrl.replace(/\/+$/u, ''), shared: new Map() }
}
