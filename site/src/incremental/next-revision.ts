import type { Snapshot } from '../snapshot/snapshot.ts'
import { inputChange } from './change.ts'
import { memoOf } from './evaluation.ts'
import { type Site, siteOf } from './site.ts'

/** A revision with the memos of the one before; the change names the queries that depend on changed inputs directly. */
function beginRevision(before: Site, snapshot: Snapshot, clock: number): Required<Site> {
  const inputs = inputChange(before.snapshot, snapshot, clock)
  const { memos, affected } = before.memos.next(inputs)
  return { ...siteOf(snapshot, clock, before.baseUrl, memos), change: { ...inputs, queries: affected } }
}

/** The next revision, when little will be asked of it: a memo is verified on demand. */
export function lazyRevision(before: Site, snapshot: Snapshot, clock: number): Site {
  const site = beginRevision(before, snapshot, clock)
  const affected = new Set(site.change.queries)
  // A set that grows while it is iterated comes to an end when nothing new is found.
  for (const key of affected) {
    for (const dependent of site.memos.dependentsOf(key)) {
      site.memos.invalidate(dependent)
      affected.add(dependent)
    }
  }
  return { ...site, change: { ...site.change, queries: affected } }
}

/**
 * The next revision, when everything will be asked of it: queries that depend on changed inputs are verified at once,
 * and their dependents only if the result differs (early cutoff). So only a few pages have to be checked.
 */
export function eagerRevision(before: Site, snapshot: Snapshot, clock: number): Site {
  const site = beginRevision(before, snapshot, clock)
  const { memos, change } = site
  const waiting = new Set(change.queries)
  const changed = new Set<string>()
  /** The hash by which dependents know a query; `undefined` when they may know it by several. */
  const known = new Map([...waiting].map((key) => [key, memos.unverifiedMemo(key)?.hash]))
  for (const key of waiting) {
    waiting.delete(key)
    const { hash } = memoOf(site, key)
    if (hash === known.get(key)) continue
    known.set(key, hash)
    changed.add(key)
    for (const dependent of memos.dependentsOf(key)) {
      // It may have run in this revision already, with the earlier result of this query, and others with its own.
      const now = memos.get(dependent)?.hash
      if (!known.has(dependent)) known.set(dependent, now)
      else if (now !== undefined && now !== known.get(dependent)) known.set(dependent, undefined)
      memos.invalidate(dependent)
      waiting.add(dependent)
    }
  }
  return { ...site, change: { ...change, queries: changed } }
}
