import type { ModelName } from '@tienviitta/content-models/models/model-name'
import type { Snapshot } from '../snapshot/snapshot.ts'
import type { SiteChange } from './dependents.ts'
import { SharedParts } from './shared-parts.ts'
import type { CarriedOver } from './site-change.ts'

/**
 * What a page was made of. The page stays as it is for as long as `holds` says so: the documents have these hashes,
 * the lists have the same members, the shared parts are the same, and the present is one that it was made for.
 */
export interface Makings {
  /** Hash of each document that was read, by id; empty for one that is not published. */
  readonly documents: ReadonlyMap<string, string>
  /** Hash of the members of each model of which all documents were listed: a new one could change the page. */
  readonly lists: ReadonlyMap<ModelName, string>
  /** Hash of each part that it shares with other pages, by the part's key. What the part was made of is the part's own. */
  readonly parts: ReadonlyMap<string, string>
  /** From when on what the page says about the present holds: milliseconds since 1970; absent when it says nothing. */
  readonly since?: number
  /** Until when that holds: milliseconds since 1970; absent when it holds from then on for ever. */
  readonly validUntil?: number
}

/** Makings of what is made of the code and the settings alone. */
export const NO_MAKINGS: Makings = { documents: new Map(), lists: new Map(), parts: new Map() }

/** A page's model with what it was made of. */
export interface Page<Model> {
  readonly model: Model
  readonly makings: Makings
}

/** A part of pages with the hash of its model. */
export interface SharedPart extends Page<unknown> {
  readonly hash: string
}

/** One build of the site: its content, its one point in time, and what several pages share. */
export interface Site {
  readonly snapshot: Snapshot
  /** The build's "now", milliseconds since 1970. */
  readonly clock: number
  /** Base address without a final slash: `https://www.example.fi`. */
  readonly baseUrl: string
  /** Parts that many pages share; filled while pages are made. */
  readonly parts: SharedParts
  /** What is otherwise than in that state; absent when there was none. */
  readonly change?: SiteChange
}

/** A site over a snapshot at a point in time. */
export function siteOf(snapshot: Snapshot, clock: number, baseUrl: string, carried?: CarriedOver): Site {
  return {
    snapshot,
    clock,
    baseUrl: baseUrl.replace(/\/+$/u, ''),
    parts: carried?.parts ?? new SharedParts(),
    ...(carried && { change: carried.change }),
  }
}
