import { MODEL_NAMES, type ModelName } from '@tienviitta/content-models/models/model-name'
import type { Snapshot } from '../snapshot/snapshot.ts'
import type { SiteChange } from './dependents.ts'
import { partByKey } from './reading.ts'
import type { SharedParts } from './shared-parts.ts'
import { type Site, siteOf } from './site.ts'

/** What the next state of a site begins with. */
export interface CarriedOver {
  readonly parts: SharedParts
  readonly change: SiteChange
}

/**
 * Takes over the parts of a site into its next state. The cost of that follows what has changed.
 * @returns them; in `change` the parts that were made of what has changed, without those that are made of such parts
 */
function carryOver(before: Site, snapshot: Snapshot, clock: number): CarriedOver {
  const change = {
    documents: changedDocuments(before.snapshot, snapshot),
    lists: changedLists(before.snapshot, snapshot),
    clock,
  }
  const { parts, touched } = before.parts.after(change)
  return { parts, change: { ...change, parts: touched } }
}

/** The next state of a site, of which little will be asked: a part is looked at when somebody asks for it. */
export function laterSite(before: Site, snapshot: Snapshot, clock: number): Site {
  const { parts, change } = carryOver(before, snapshot, clock)
  const touched = new Set(change.parts)
  // A set that grows while it is gone through comes to an end when nothing new is found.
  for (const key of touched) {
    for (const other of parts.madeOf(key)) {
      parts.touch(other)
      touched.add(other)
    }
  }
  return siteOf(snapshot, clock, before.baseUrl, { parts, change: { ...change, parts: touched } })
}

/**
 * The next state of a site, of which all is asked: the parts that were made of what has changed are made at once, and
 * those that are made of them only when they have come out otherwise. So few pages have to be looked at.
 */
export function nextSite(before: Site, snapshot: Snapshot, clock: number): Site {
  const carried = carryOver(before, snapshot, clock)
  const { parts } = carried
  const site = siteOf(snapshot, clock, before.baseUrl, carried)
  const waiting = new Set(carried.change.parts)
  const changed = new Set<string>()
  /** The hash by which those that are made of a part know it; `undefined` when they may know it by several. */
  const known = new Map([...waiting].map((key) => [key, parts.earlierOf(key)?.hash]))
  for (const key of waiting) {
    waiting.delete(key)
    const { hash } = partByKey(site, key)
    if (hash === known.get(key)) continue
    known.set(key, hash)
    changed.add(key)
    for (const other of parts.madeOf(key)) {
      // It may have been made already in this state, of this part as it was before, and others of it.
      const now = parts.get(other)?.hash
      if (!known.has(other)) known.set(other, now)
      else if (now !== undefined && now !== known.get(other)) known.set(other, undefined)
      parts.touch(other)
      waiting.add(other)
    }
  }
  return { ...site, change: { ...carried.change, parts: changed } }
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
