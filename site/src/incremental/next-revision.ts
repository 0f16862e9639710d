import type { Snapshot } from '../snapshot/snapshot.ts'
import { type Change, inputChange } from './change.ts'
import { traceOf } from './evaluation.ts'
import { type Inputs, inputsOf } from './inputs.ts'
import { type Site, siteOf } from './site.ts'

/** A revision of which only this is known: another process has made it. */
export interface KnownRevision extends Pick<Site, 'memos' | 'baseUrl'> {
  readonly inputs: Inputs
}

/** A revision that follows one. */
export type NextRevision = Site & { readonly change: Change }

/** A revision with the memos of the one before; the change names the queries that depend on changed inputs directly. */
function beginRevision(before: Site | KnownRevision, snapshot: Snapshot, clock: number): NextRevision {
  const earlier = 'inputs' in before ? before.inputs : inputsOf(before.snapshot)
  const inputs = inputChange(earlier, inputsOf(snapshot), clock)
  const { memos, affected } = before.memos.next(inputs)
  return { ...siteOf(snapshot, clock, before.baseUrl, memos), change: { ...inputs, queries: affected } }
}

/** The next revision, when little will be asked of it: a memo is verified on demand. */
export function lazyRevision(before: Site, snapshot: Snapshot, clock: number): NextRevision {
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
export function eagerRevision(before: Site | KnownRevision, snapshot: Snapshot, clock: number): NextRevision {
  const site = beginRevision(before, snapshot, clock)
  const { memos, change } = site
  const waiting = new Set(change.queries)
  const changed = new Set<string>()
  /** The hash by which dependents know a query; `undefined` when they may know it by several. */
  const known = new Map([...waiting].map((key) => [key, memos.earlier(key)?.hash]))
  for (const key of waiting) {
    waiting.delete(key)
    const { hash } = traceOf(site, key)
    if (hash === known.get(key)) continue
    known.set(key, hash)
    changed.add(key)
    for (const dependent of memos.dependentsOf(key)) {
      // It may have run in this revision already, with the earlier result of this query, and others with its own.
      const now = memos.hashOf(dependent)
      if (!known.has(dependent)) known.set(dependent, now)
      else if (now !== undefined && now !== known.get(dependent)) known.set(dependent, undefined)
      memos.invalidate(dependent)
      waiting.add(dependent)
    }
  }
  // One that ran too early may have come back to its first result.
  const differing = [...changed].filter((key) => memos.hashOf(key) !== before.memos.hashOf(key))
  return { ...site, change: { ...change, queries: new Set(differing) } }
}
