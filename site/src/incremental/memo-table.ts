import { LRUCache } from 'lru-cache'
import type { InputChange } from './change.ts'
import type { Tracked } from './dependencies.ts'
import { Dependents } from './dependents.ts'

/** The remembered result of a query. */
export interface Memo extends Tracked<unknown> {
  /** Of the value: dependents know the result by it. */
  readonly hash: string
}

/** With more memos than this outside the base, it is compacted before the next revision even if someone is waiting. */
const FEW = 2000

/**
 * The memos of the queries in one revision, by key; filled as queries are asked. The next revision takes over those that
 * a change does not affect, without copying them: a large site has tens of thousands.
 */
export class MemoTable {
  /** Memos of this revision and of earlier ones; never changed, because those share them. */
  private base: ReadonlyMap<string, Memo> = new Map()
  /** Memos computed or verified since. */
  private added: Map<string, Memo> | LRUCache<string, Memo>
  /** Memos of earlier revisions that have to be verified before they are used in this one. */
  private unverified = new Map<string, Memo>()
  /** Of the queries in all revisions; absent until there is a second one. */
  private dependents: Dependents | undefined

  /**
   * @param kept how many memos are kept, those used last; all by default. A table that forgets is for a site without a
   * next revision: it could not say which of its memos a change affects.
   */
  constructor(kept?: number) {
    this.added = kept === undefined ? new Map() : new LRUCache({ max: kept })
  }

  /** The memo, if it is known to be up to date in this revision. */
  get(key: string): Memo | undefined {
    return this.added.get(key) ?? (this.unverified.has(key) ? undefined : this.base.get(key))
  }

  /** The memo of an earlier revision, which may be out of date. */
  unverifiedMemo(key: string): Memo | undefined {
    return this.unverified.get(key)
  }

  set(key: string, memo: Memo): void {
    this.added.set(key, memo)
    this.dependents?.add(key, memo.dependencies)
  }

  /** Moves all memos of this revision into the base, so that the next one costs little: to be called in idle time. */
  compact(): void {
    const base = new Map(this.base)
    for (const key of this.unverified.keys()) base.delete(key)
    for (const [key, memo] of this.added) {
      base.set(key, memo)
      this.unverified.delete(key)
    }
    if (!this.dependents) {
      this.dependents = new Dependents()
      for (const [key, { dependencies }] of base) this.dependents.add(key, dependencies)
    }
    this.base = base
    this.added = new Map()
  }

  /** The memos of the next revision, and the keys of those that the change may affect: these are unverified. */
  next(change: InputChange): { readonly memos: MemoTable; readonly affected: ReadonlySet<string> } {
    if (!this.dependents || this.added.size > FEW) this.compact()
    const dependents = this.dependents ?? new Dependents()
    const affected = dependents.affectedBy(
      { ...change, queries: new Set() },
      (key) => this.get(key)?.dependencies,
    )
    const memos = new MemoTable()
    memos.base = this.base
    memos.dependents = dependents
    memos.added = new Map(this.added)
    for (const [key, memo] of this.unverified) if (!this.added.has(key)) memos.unverified.set(key, memo)
    for (const key of affected) memos.invalidate(key)
    return { memos, affected }
  }

  /** Says that a memo has to be verified before it is used in this revision. */
  invalidate(key: string): void {
    const memo = this.get(key)
    if (!memo) return
    this.unverified.set(key, memo)
    this.added.delete(key)
  }

  /** The keys of the queries that depend on a query. */
  dependentsOf(key: string): Iterable<string> {
    return this.dependents?.ofQuery(key) ?? []
  }
}
