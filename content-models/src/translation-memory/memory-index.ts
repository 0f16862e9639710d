import type { LanguageTag } from '../languages/registry.ts'
import { SourceIndex, plain } from './source-index.ts'

/** An approved translation of a text. */
export interface MemoryPair {
  /** Its name; a pair added with the key of another replaces it. */
  key: string
  source: string
  sourceLanguage: LanguageTag
  value: string
  /** Where it comes from: a document, or an imported file. */
  from: string
  /** Who translated. */
  by?: string | undefined
  /** When it was approved (ISO 8601, UTC); empty when unknown, which counts as oldest. */
  at: string
}

export interface MemoryMatch {
  pair: MemoryPair
  /** How alike its source is to the text that was looked up: 60 to 100, 100 for the same text. */
  percent: number
}

/**
 * The approved translations into one language, all of them in memory: for a small memory, and for going through a large
 * one once.
 */
export class MemoryIndex {
  readonly #pairs = new Map<string, MemoryPair>()
  readonly #sources = new SourceIndex()
  /** The pairs of each source, newest first. Older ones may have been wrong, so only the first is offered. */
  readonly #bySource = new Map<number, MemoryPair[]>()

  get size(): number {
    return this.#pairs.size
  }

  /** Adds a pair; one with the same key is replaced. Pairs without words are left out. */
  add(given: MemoryPair): void {
    this.remove(given.key)
    const pair = { ...given, source: plain(given.source) }
    if (pair.source === '' || pair.value === '') return
    this.#pairs.set(pair.key, pair)
    const number = this.#sources.add(pair.source)
    this.#bySource.set(number, [...(this.#bySource.get(number) ?? []), pair].sort(newestFirst))
  }

  /** Removes the pair with the key, if there is one. */
  remove(key: string): void {
    const pair = this.#pairs.get(key)
    if (!pair) return
    this.#pairs.delete(key)
    const number = this.#sources.add(pair.source)
    const left = (this.#bySource.get(number) ?? []).filter((other) => other !== pair)
    if (left.length > 0) this.#bySource.set(number, left)
    else this.#bySource.delete(number)
  }

  /** The newest pair of every source, in the order of the sources. */
  newestPairs(): MemoryPair[] {
    return [...this.#bySource.values()].flatMap((pairs) => pairs.slice(0, 1)).sort(bySource)
  }

  /**
   * The translations of the same text and of similar ones (at least 60 per cent), the most alike first, then the
   * newest. Only the newest translation of each source is given, and no translation twice.
   */
  lookUp(given: string, { limit = 5 }: { limit?: number } = {}): MemoryMatch[] {
    const alike = this.#sources.alike(plain(given), (number) => this.#bySource.has(number), limit)
    const matches = alike.flatMap(({ number, percent }) => {
      const pair = this.#bySource.get(number)?.[0]
      return pair ? { pair, percent } : []
    })
    return offered(matches).slice(0, limit)
  }
}

/** The order of texts by their characters. */
export const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
/** Of several pairs, the one that was approved last comes first. */
export const newestFirst = (one: MemoryPair, other: MemoryPair): number =>
  compare(other.at, one.at) || compare(one.key, other.key)
const bySource = (one: MemoryPair, other: MemoryPair): number => compare(one.source, other.source)

/** The matches in the order in which they are offered, no value twice. */
export function offered(matches: readonly MemoryMatch[]): MemoryMatch[] {
  const values = new Set<string>()
  return matches
    .toSorted((one, other) => other.percent - one.percent || newestFirst(one.pair, other.pair))
    .filter(({ pair: { value } }) => !values.has(value) && values.add(value))
}
