import type { InputChange } from './change.ts'
import type { Dependencies, Tracked } from './dependencies.ts'
import { Dependents } from './dependents.ts'

/**
 * What is known of a query without its result: a verifying trace, as “Build systems à la carte” calls it. It is enough
 * to tell whether the result is still the same.
 */
export interface Trace {
  /** Of the result: dependents know the result by it. */
  readonly hash: string
  readonly dependencies: Dependencies
}

/** The remembered result of a query. */
export interface Memo extends Trace, Tracked<unknown> {}

/** The traces of the queries in one revision of the site, with the reverse index. */
export interface Traces {
  /** With the result, if it is kept with the trace. */
  get(key: string): Trace | Memo | undefined
  /** The hash in a trace. */
  hashOf(key: string): string | undefined
  /** Adds what was found out about the same revision. */
  set(key: string, known: Trace | Memo): void
  /** The keys of the queries that depend on a query. */
  dependentsOf(key: string): Iterable<string>
  /** The keys of the queries that a change may affect directly. */
  affectedBy(change: InputChange): Iterable<string>
}

/** Traces in the memory of this process. */
export class TracesInMemory implements Traces {
  private readonly byKey = new Map<string, Trace>()
  /** Absent until it is asked for: most sites have no second revision. */
  private dependents: Dependents | undefined

  get(key: string): Trace | undefined {
    return this.byKey.get(key)
  }

  hashOf(key: string): string | undefined {
    return this.byKey.get(key)?.hash
  }

  set(key: string, trace: Trace): void {
    // Without the result, which may be let go.
    const { hash, dependencies } = trace
    this.byKey.set(key, { hash, dependencies })
    this.dependents?.add(key, dependencies)
  }

  dependentsOf(key: string): Iterable<string> {
    return this.index().ofQuery(key)
  }

  affectedBy(change: InputChange): Iterable<string> {
    return this.index().affectedBy(
      { ...change, queries: new Set() },
      (key) => this.byKey.get(key)?.dependencies,
    )
  }

  private index(): Dependents {
    if (this.dependents) return this.dependents
    const dependents = new Dependents()
    for (const [key, { dependencies }] of this.byKey) dependents.add(key, dependencies)
    this.dependents = dependents
    return dependents
  }
}

/** Traces that are told to somebody else and not kept: for a process that makes a part of one revision. */
export const tracesTold = (tell: (key: string, known: Trace | Memo) => void): Traces => ({
  get: () => undefined,
  hashOf: () => undefined,
  set: tell,
  dependentsOf: () => [],
  affectedBy: () => [],
})
