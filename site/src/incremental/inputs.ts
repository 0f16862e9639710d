import { MODEL_NAMES, type ModelName } from '@tienviitta/content-models/models/model-name'
import type { Snapshot } from '../snapshot/snapshot.ts'

/** What a revision was computed from besides the clock, by hashes: enough to compare it with the next one. */
export interface Inputs {
  /** The hash of each sound document, by id. */
  readonly documents: ReadonlyMap<string, string>
  /** The hash of the members of each model. */
  readonly lists: ReadonlyMap<ModelName, string>
}

const known = new WeakMap<Snapshot, Inputs>()

/** The inputs in a snapshot. Each of its documents is checked for it, unless that has been done before. */
export function inputsOf(snapshot: Snapshot): Inputs {
  const found = known.get(snapshot) ?? {
    documents: new Map(
      MODEL_NAMES.flatMap((model) => snapshot.entries(model).map(({ id, hash }) => [id, hash] as const)),
    ),
    lists: new Map(MODEL_NAMES.map((model) => [model, snapshot.members(model)])),
  }
  known.set(snapshot, found)
  return found
}
