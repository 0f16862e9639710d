import type { ModelName } from '@tienviitta/content-models/models/model-name'
import type { Makings } from './site.ts'

/** What is otherwise than in an earlier state of a site. */
export interface SiteChange {
  /** Ids of documents that are new, different or gone. */
  readonly documents: ReadonlySet<string>
  /** Models of which a document came, went or has another slug. */
  readonly lists: ReadonlySet<ModelName>
  /** Keys of parts that are otherwise, or may be. */
  readonly parts: ReadonlySet<string>
  /** The new moment, milliseconds since 1970. */
  readonly clock: number
}

/**
 * Things by what they were made of: finds what a change may touch without looking at all there is. It never forgets: a
 * thing that was made of something else once is looked at in vain, which costs a moment and does no harm.
 */
export class Dependents {
  private readonly byDocument = new Map<string, Set<string>>()
  private readonly byList = new Map<ModelName, Set<string>>()
  private readonly byPart = new Map<string, Set<string>>()
  /** What says something about the present. */
  private readonly timed = new Set<string>()

  /** Notes what a thing was made of. */
  note(thing: string, { documents, lists, parts, since, validUntil }: Makings): void {
    for (const id of documents.keys()) add(this.byDocument, id, thing)
    for (const model of lists.keys()) add(this.byList, model, thing)
    for (const key of parts.keys()) add(this.byPart, key, thing)
    if (since !== undefined || validUntil !== undefined) this.timed.add(thing)
  }

  /**
   * The things that a change may make otherwise; each of the others is as it was in the earlier state.
   * @param makingsOf what a thing is made of in the earlier state
   */
  touchedBy(
    { documents, lists, parts, clock }: SiteChange,
    makingsOf: (thing: string) => Makings | undefined,
  ): Set<string> {
    const touched = new Set<string>()
    addAll(touched, this.byDocument, documents)
    addAll(touched, this.byList, lists)
    addAll(touched, this.byPart, parts)
    for (const thing of this.timed) {
      const makings = makingsOf(thing)
      if (makings && !isTimely(makings, clock)) touched.add(thing)
    }
    return touched
  }

  /** The things that were made of a part. */
  ofPart(key: string): Iterable<string> {
    return this.byPart.get(key) ?? []
  }
}

/** Whether a moment is one that the makings were made for, as far as they speak of the present themselves. */
export const isTimely = ({ since, validUntil }: Makings, clock: number): boolean =>
  (since === undefined || clock >= since) && (validUntil === undefined || clock < validUntil)

function add<Key>(index: Map<Key, Set<string>>, key: Key, thing: string): void {
  const known = index.get(key)
  if (known) known.add(thing)
  else index.set(key, new Set([thing]))
}

function addAll<Key>(
  to: Set<string>,
  index: ReadonlyMap<Key, ReadonlySet<string>>,
  keys: Iterable<Key>,
): void {
  for (const key of keys) for (const thing of index.get(key) ?? []) to.add(thing)
}
