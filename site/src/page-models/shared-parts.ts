import { Dependents, type SiteChange } from './dependents.ts'
import type { Makings, SharedPart } from './site.ts'

/** So many parts are copied from state to state before they are put with the others, whoever waits. */
const FEW = 2000

/**
 * The parts that many pages share, by key; filled while pages are made. The next state of the site takes over those that
 * a change does not touch, without copying them: a large site has tens of thousands.
 */
export class SharedParts {
  /** Parts of this state and of earlier ones; never changed, because those have them too. */
  private base: ReadonlyMap<string, SharedPart> = new Map()
  /** What was made since. */
  private own = new Map<string, SharedPart>()
  /** Parts as they were in an earlier state, that have to be looked at before they are taken for those of this one. */
  private earlier = new Map<string, SharedPart>()
  /** Of the parts of all states; absent until there is a second one. */
  private dependents: Dependents | undefined

  /** The part as it is in this state; `undefined` when it was not made yet. */
  get(key: string): SharedPart | undefined {
    return this.own.get(key) ?? (this.earlier.has(key) ? undefined : this.base.get(key))
  }

  /** The part as it was in an earlier state. */
  earlierOf(key: string): SharedPart | undefined {
    return this.earlier.get(key)
  }

  set(key: string, part: SharedPart): void {
    this.own.set(key, part)
    this.dependents?.note(key, part.makings)
  }

  /** Puts the parts of this state in order, so that the next one comes at little cost: to be called while nobody waits. */
  settle(): void {
    const base = new Map(this.base)
    for (const key of this.earlier.keys()) base.delete(key)
    for (const [key, part] of this.own) {
      base.set(key, part)
      this.earlier.delete(key)
    }
    if (!this.dependents) {
      this.dependents = new Dependents()
      for (const [key, { makings }] of base) this.dependents.note(key, makings)
    }
    this.base = base
    this.own = new Map()
  }

  /**
   * The parts of the next state, with those to be looked at that were made of what has changed.
   * @returns them, and the keys of those that have to be looked at
   */
  after(change: Omit<SiteChange, 'parts'>): { readonly parts: SharedParts; readonly touched: Set<string> } {
    if (!this.dependents || this.own.size > FEW) this.settle()
    const dependents = this.dependents ?? new Dependents()
    const makingsOf = (key: string): Makings | undefined => this.get(key)?.makings
    const touched = dependents.touchedBy({ ...change, parts: new Set() }, makingsOf)
    const parts = new SharedParts()
    parts.base = this.base
    parts.dependents = dependents
    parts.own = new Map(this.own)
    for (const [key, part] of this.earlier) if (!this.own.has(key)) parts.earlier.set(key, part)
    for (const key of touched) parts.touch(key)
    return { parts, touched }
  }

  /** Says that a part has to be looked at before it is taken for one of this state. */
  touch(key: string): void {
    const part = this.get(key)
    if (!part) return
    this.earlier.set(key, part)
    this.own.delete(key)
  }

  /** The keys of parts that were made of a part. */
  madeOf(key: string): Iterable<string> {
    return this.dependents?.ofPart(key) ?? []
  }
}
