import { LRUCache } from 'lru-cache'
import type { InputChange } from './change.ts'
import { Dependents } from './dependents.ts'
import { type Memo, type Trace, type Traces, TracesInMemory } from './trace.ts'

/** Results by key: all of them, or those used last. */
export type Results = Map<string, Memo> | LRUCache<string, Memo>

/** Keeps so many results, those used last. */
export const resultsUsedLast = (kept: number): Results => new LRUCache({ max: kept })

/**
 * What is known of the queries in one revision, filled as they are asked. A first revision knows it from its traces. A
 * later one shares the traces of the one it follows, and keeps for itself what is different: so several revisions can
 * follow the same one, and one that is given up leaves nothing behind.
 */
export class MemoTable {
  private readonly traces: Traces
  private readonly results: Results
  private readonly isFirst: boolean
  /** What was found out in this revision and may differ from the one it follows; with or without the result. */
  private own = new Map<string, Trace | Memo>()
  private ownDependents = new Dependents()
  /** What was known before, and has to be verified before it is used in this revision. */
  private readonly unverified = new Map<string, Trace | Memo>()

  /**
   * @param traces of this revision, or of the one that it follows
   * @param results of the same revision
   * @param isFirst whether the traces are of this revision
   */
  constructor(traces: Traces = new TracesInMemory(), results: Results = new Map(), isFirst = true) {
    this.traces = traces
    this.results = results
    this.isFirst = isFirst
  }

  /** The result of a query, if it is kept and known to be up to date in this revision. */
  get(key: string): Memo | undefined {
    const own = this.own.get(key)
    if (own) return hasResult(own) ? own : undefined
    return this.unverified.has(key) ? undefined : (this.results.get(key) ?? this.keptResult(key))
  }

  /** The trace of a query, if it is known to be up to date in this revision. */
  traceOf(key: string): Trace | undefined {
    return this.own.get(key) ?? (this.unverified.has(key) ? undefined : this.shared(key))
  }

  /** The hash of a query's result, if it is known to be up to date in this revision. */
  hashOf(key: string): string | undefined {
    const own = this.own.get(key)
    if (own) return own.hash
    return this.unverified.has(key) ? undefined : (this.results.get(key)?.hash ?? this.traces.hashOf(key))
  }

  /** What was known of a query in an earlier revision, which may be out of date. */
  earlier(key: string): Trace | Memo | undefined {
    return this.unverified.get(key)
  }

  /** Remembers what was computed or verified in this revision. */
  set(key: string, known: Trace | Memo): void {
    const isOwn = this.own.has(key) || this.unverified.has(key)
    const isKnown = !isOwn && this.traces.hashOf(key) === known.hash
    if (isKnown || this.isFirst) {
      if (!isKnown) this.traces.set(key, known)
      if (hasResult(known)) this.results.set(key, known)
      return
    }
    this.own.set(key, known)
    this.unverified.delete(key)
    this.ownDependents.add(key, known.dependencies)
  }

  /** What is known in the next revision, and the keys of the queries that the change may affect: these are unverified. */
  next(change: InputChange): { readonly memos: MemoTable; readonly affected: ReadonlySet<string> } {
    const memos = new MemoTable(this.traces, this.results, false)
    memos.own = new Map(this.own)
    for (const [key, known] of this.own) memos.ownDependents.add(key, known.dependencies)
    for (const [key, known] of this.unverified) memos.unverified.set(key, known)
    const affected = new Set([
      ...this.traces.affectedBy(change),
      ...this.ownDependents.affectedBy(
        { ...change, queries: new Set() },
        (key) => this.own.get(key)?.dependencies,
      ),
    ])
    for (const key of affected) memos.invalidate(key)
    return { memos, affected }
  }

  /** Says that what is known of a query has to be verified before it is used in this revision. */
  invalidate(key: string): void {
    const known = this.traceOf(key)
    if (!known) return
    this.unverified.set(key, known)
    this.own.delete(key)
  }

  /** The keys of the queries that depend on a query. */
  *dependentsOf(key: string): Iterable<string> {
    yield* this.traces.dependentsOf(key)
    yield* this.ownDependents.ofQuery(key)
  }

  /** The traces that differ, or may differ, from those of the revision that this one follows. */
  changed(): ReadonlyMap<string, Trace> {
    return this.own
  }

  /**
   * Adds what is different in this revision to the traces, which are those of this revision from now on. Those that it
   * followed, and others that follow these, must not be used any more.
   */
  settle(): void {
    for (const [key, known] of this.own) {
      this.traces.set(key, known)
      if (hasResult(known)) this.results.set(key, known)
      else this.results.delete(key)
    }
    this.own = new Map()
    this.ownDependents = new Dependents()
  }

  /** A result that was kept with its trace. */
  private keptResult(key: string): Memo | undefined {
    const known = this.traces.get(key)
    if (!known || !hasResult(known)) return undefined
    this.results.set(key, known)
    return known
  }

  /** What is known of a query in the revision that this one follows. */
  private shared(key: string): Trace | Memo | undefined {
    return this.results.get(key) ?? this.traces.get(key)
  }
}

const hasResult = (known: Trace | Memo): known is Memo => 'value' in known
