import type { ModelName } from '@tienviitta/content-models/models/model-name'
import type { Inputs } from './inputs.ts'

/** How a revision of the site differs from the one before. */
export interface Change extends InputChange {
  /** Keys of the queries whose results differ, or may differ. */
  readonly queries: ReadonlySet<string>
}

/** How the inputs differ: the documents and the clock. */
export interface InputChange {
  /** Ids of documents that are new, different or gone. */
  readonly documents: ReadonlySet<string>
  /** Models in which a document was added, removed or got a different slug. */
  readonly lists: ReadonlySet<ModelName>
  /** The new moment, milliseconds since 1970. */
  readonly clock: number
}

/** Compares the inputs of two revisions; the second one is read at this moment. */
export const inputChange = (before: Inputs, after: Inputs, clock: number): InputChange => ({
  documents: differingKeys(before.documents, after.documents),
  lists: differingKeys(before.lists, after.lists),
  clock,
})

function differingKeys<Key>(before: ReadonlyMap<Key, string>, after: ReadonlyMap<Key, string>): Set<Key> {
  const differing = new Set<Key>()
  for (const [key, hash] of after) if (before.get(key) !== hash) differing.add(key)
  for (const key of before.keys()) if (!after.has(key)) differing.add(key)
  return differing
}
