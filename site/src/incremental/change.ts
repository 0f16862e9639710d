import { MODEL_NAMES, type ModelName } from '@tienviitta/content-models/models/model-name'
import type { Snapshot } from '../snapshot/snapshot.ts'

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

/** Compares two snapshots; the second one is read at this moment. */
export function inputChange(before: Snapshot, after: Snapshot, clock: number): InputChange {
  const documents = new Set<string>()
  for (const model of MODEL_NAMES) {
    for (const { id, hash } of after.entries(model)) if (before.entry(id)?.hash !== hash) documents.add(id)
    for (const { id } of before.entries(model)) if (!after.entry(id)) documents.add(id)
  }
  const lists = new Set(MODEL_NAMES.filter((model) => before.members(model) !== after.members(model)))
  return { documents, lists, clock }
}
