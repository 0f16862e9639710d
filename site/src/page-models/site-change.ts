import { MODEL_NAMES, type ModelName } from '@tienviitta/content-models/models/model-name'
import type { Snapshot } from '../snapshot/snapshot.ts'
import type { Makings, SharedPart, Site } from './site.ts'

/** What is otherwise than in an earlier state of a site. */
export interface SiteChange {
  /** Ids of documents that are new, different or gone. */
  readonly documents: ReadonlySet<string>
  /** Models of which a document came, went or has another slug. */
  readonly lists: ReadonlySet<ModelName>
  /** Keys of parts that were made of such things, or of such parts: they may be otherwise. */
  readonly parts: ReadonlySet<string>
  /** The new moment, milliseconds since 1970. */
  readonly clock: number
}

/** Parts of an earlier state: those that are as they were, and those that have to be looked at. */
export interface CarriedOver {
  readonly shared: Map<string, SharedPart>
  readonly earlier: Map<string, SharedPart>
  readonly change: SiteChange
}

/** Sorts the parts of a site for its next state, so that the cost of that follows what has changed. */
export function carryOver(before: Site, snapshot: Snapshot, clock: number): CarriedOver {
  const parts = new Set<string>()
  const change = {
    documents: changedDocuments(before.snapshot, snapshot),
    lists: changedLists(before.snapshot, snapshot),
    parts,
    clock,
  }
  const shared = new Map(before.shared)
  // What was made anew since then goes before it.
  const earlier = new Map([...before.earlier].filter(([key]) => !before.shared.has(key)))
  // A part stands behind those that it is made of: they were finished first.
  for (const [key, part] of before.shared) {
    if (isUntouched(part.makings, change)) continue
    parts.add(key)
    shared.delete(key)
    earlier.set(key, part)
  }
  return { shared, earlier, change }
}

/** Whether something that was true in the earlier state was made of nothing that has changed since. */
export function isUntouched(
  { documents, lists, parts, since, validUntil }: Makings,
  change: SiteChange,
): boolean {
  if (since !== undefined && change.clock < since) return false
  if (validUntil !== undefined && change.clock >= validUntil) return false
  return isApart(change.documents, documents) && isApart(change.lists, lists) && isApart(change.parts, parts)
}

/** Whether nothing that has changed was read. Goes through the smaller side: this is asked of every page and part. */
function isApart<Key>(changed: ReadonlySet<Key>, read: ReadonlyMap<Key, unknown>): boolean {
  if (changed.size < read.size) {
    for (const key of changed) if (read.has(key)) return false
  } else {
    for (const key of read.keys()) if (changed.has(key)) return false
  }
  return true
}

function changedDocuments(before: Snapshot, after: Snapshot): Set<string> {
  const changed = new Set<string>()
  for (const model of MODEL_NAMES) {
    for (const { id, hash } of after.entries(model)) if (before.entry(id)?.hash !== hash) changed.add(id)
    for (const { id } of before.entries(model)) if (!after.entry(id)) changed.add(id)
  }
  return changed
}

const changedLists = (before: Snapshot, after: Snapshot): Set<ModelName> =>
  new Set(MODEL_NAMES.filter((model) => before.members(model) !== after.members(model)))
