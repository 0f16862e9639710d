import type { ModelName } from '@tienviitta/content-models/models/model-name'
import type { Change } from './change.ts'
import { type Dependencies, isValidAt } from './dependencies.ts'

/**
 * The reverse index: from a dependency to its dependents, so that a change finds what it may affect without looking at
 * everything. It never forgets. A dependent that no longer has the dependency is checked in vain, which does no harm.
 */
export class Dependents {
  private readonly byDocument = new Map<string, Set<string>>()
  private readonly byList = new Map<ModelName, Set<string>>()
  private readonly byQuery = new Map<string, Set<string>>()
  /** Those that read the clock. */
  private readonly timed = new Set<string>()

  /** Adds a dependent, by the key of its query or the path of its page. */
  add(dependent: string, { documents, lists, queries, validFrom, validUntil }: Dependencies): void {
    for (const id of documents.keys()) insert(this.byDocument, id, dependent)
    for (const model of lists.keys()) insert(this.byList, model, dependent)
    for (const key of queries.keys()) insert(this.byQuery, key, dependent)
    if (validFrom !== undefined || validUntil !== undefined) this.timed.add(dependent)
  }

  /**
   * The dependents that a change may affect; all others are up to date.
   * @param dependenciesOf what a dependent depended on in the revision before
   */
  affectedBy(
    { documents, lists, queries, clock }: Change,
    dependenciesOf: (dependent: string) => Dependencies | undefined,
  ): Set<string> {
    const affected = new Set([
      ...lookUp(this.byDocument, documents),
      ...lookUp(this.byList, lists),
      ...lookUp(this.byQuery, queries),
    ])
    for (const dependent of this.timed) {
      const dependencies = dependenciesOf(dependent)
      if (dependencies && !isValidAt(dependencies, clock)) affected.add(dependent)
    }
    return affected
  }

  /** The dependents of a query. */
  ofQuery(key: string): Iterable<string> {
    return this.byQuery.get(key) ?? []
  }
}

function insert<Key>(index: Map<Key, Set<string>>, key: Key, dependent: string): void {
  const known = index.get(key)
  if (known) known.add(dependent)
  else index.set(key, new Set([dependent]))
}

function* lookUp<Key>(index: ReadonlyMap<Key, ReadonlySet<string>>, keys: Iterable<Key>): Generator<string> {
  for (const key of keys) yield* index.get(key) ?? []
}
