import { type LanguageTag, isLanguageTag } from '@tienviitta/content-models/languages/registry'
import { MemoryIndex, type MemoryPair } from '@tienviitta/content-models/translation-memory/memory-index'
import type { Payload } from 'payload'
import { rowOf } from '../store/translation-row.ts'
import { pairsOfRows } from './pairs-of-rows.ts'
import { type StoredRow, storedRows } from '../../database/stored-rows.ts'
import { type RowChanges, RowWatch } from '../../database/row-watch.ts'

/** How many rows are read at a time. */
const BATCH = 200

const memories = new WeakMap<Payload, Map<LanguageTag, LanguageMemory>>()

/**
 * The translation memory of a language: what readers see in published translations, and what was kept or imported. It
 * is read into this process at the first look-up; each later one takes in what anyone has changed since.
 */
export async function memoryOfLanguage(payload: Payload, language: LanguageTag): Promise<MemoryIndex> {
  const ofPayload = memories.get(payload) ?? new Map<LanguageTag, LanguageMemory>()
  memories.set(payload, ofPayload)
  const memory = ofPayload.get(language) ?? new LanguageMemory(payload, language)
  ofPayload.set(language, memory)
  return memory.upToDate()
}

class LanguageMemory {
  readonly #payload: Payload
  readonly #index = new MemoryIndex()
  readonly #published: RowWatch
  readonly #archived: RowWatch
  /** The keys of the pairs that came from each row. */
  readonly #keys = new Map<string, string[]>()
  #running: Promise<void> | undefined
  #next: Promise<void> | undefined

  constructor(payload: Payload, language: LanguageTag) {
    this.#payload = payload
    const inLanguage = { language: { equals: language } }
    this.#published = new RowWatch(payload, 'translations', {
      and: [inLanguage, { isPublished: { equals: true } }],
    })
    this.#archived = new RowWatch(payload, 'translation-memory', inLanguage)
  }

  /**
   * The index with everything that was stored before the call. Callers that ask while it is being brought up to date
   * share the next update, which begins after their call.
   */
  async upToDate(): Promise<MemoryIndex> {
    const start = () => this.#start()
    if (this.#running) this.#next ??= this.#running.then(start, start)
    await (this.#next ?? start())
    return this.#index
  }

  #start(): Promise<void> {
    this.#next = undefined
    const run = this.#bringUpToDate().finally(() => {
      if (this.#running === run) this.#running = undefined
    })
    this.#running = run
    return run
  }

  async #bringUpToDate(): Promise<void> {
    await this.#published.look((changes) => this.#take(changes, (ids) => this.#publishedPairs(ids)))
    await this.#archived.look((changes) => this.#take(changes, (ids) => this.#archivedPairs(ids)))
  }

  async #take(
    { changed, gone }: RowChanges,
    read: (ids: string[]) => Promise<Map<string, MemoryPair[]>>,
  ): Promise<void> {
    for (const id of gone) this.#replace(id, [])
    for (let start = 0; start < changed.length; start += BATCH) {
      const ids = changed.slice(start, start + BATCH)
      const pairs = await read(ids)
      for (const id of ids) this.#replace(id, pairs.get(id) ?? [])
    }
  }

  #replace(id: string, pairs: readonly MemoryPair[]): void {
    for (const key of this.#keys.get(id) ?? []) this.#index.remove(key)
    for (const pair of pairs) this.#index.add(pair)
    const keys = pairs.map(({ key }) => key)
    if (keys.length > 0) this.#keys.set(id, keys)
    else this.#keys.delete(id)
  }

  async #publishedPairs(ids: readonly string[]): Promise<Map<string, MemoryPair[]>> {
    const stored = await storedRows(this.#payload, 'translations', { id: { in: [...ids] } })
    return pairsOfRows(
      this.#payload,
      stored.flatMap((row) => rowOf(row) ?? []),
    )
  }

  async #archivedPairs(ids: readonly string[]): Promise<Map<string, MemoryPair[]>> {
    const stored = await storedRows(this.#payload, 'translation-memory', { id: { in: [...ids] } })
    return new Map(stored.map((row) => [row.id, archivedPair(row)]))
  }
}

function archivedPair(stored: StoredRow): MemoryPair[] {
  const text = (name: string): string => (typeof stored[name] === 'string' ? stored[name] : '')
  const sourceLanguage = text('sourceLanguage')
  if (!isLanguageTag(sourceLanguage)) return []
  return [
    {
      key: text('key'),
      source: text('source'),
      sourceLanguage,
      value: text('value'),
      from: text('from'),
      at: text('at'),
      by: text('by') || undefined,
    },
  ]
}
