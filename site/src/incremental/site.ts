import type { Snapshot } from '../snapshot/snapshot.ts'
import type { Change } from './change.ts'
import { MemoTable } from './memo-table.ts'

/** One revision of the site: its inputs, and the memos of the queries asked of them. Salsa calls this the database. */
export interface Site {
  readonly snapshot: Snapshot
  /** The build's "now", milliseconds since 1970. */
  readonly clock: number
  /** Base address without a final slash: `https://www.example.fi`. */
  readonly baseUrl: string
  readonly memos: MemoTable
  /** How it differs from the revision before; absent in the first one. */
  readonly change?: Change
}

/**
 * The first revision: a snapshot at a moment, with nothing computed yet.
 * @param memos where the results of queries are kept
 */
export const siteOf = (
  snapshot: Snapshot,
  clock: number,
  baseUrl: string,
  memos = new MemoTable(),
): Site => ({
  snapshot,
  clock,
  baseUrl: baseUrl.replace(/\/+$/u, ''),
  memos,
})
