import { type LanguageTag, isLanguageTag } from '@tienviitta/content-models/languages/registry'
import {
  type MemoryMatch,
  type MemoryPair,
  compare,
  newestFirst as newestPairFirst,
  offered,
} from '@tienviitta/content-models/translation-memory/memory-index'
import { type AlikeSource, plain } from '@tienviitta/content-models/translation-memory/source-index'
import type { Payload } from 'payload'
import { inBatches } from '../../database/in-batches.ts'
import { LatestRun } from '../../database/latest-run.ts'
import { type RowChanges, RowWatch } from '../../database/row-watch.ts'
import { type StoredRow, storedRows } from '../../database/stored-rows.ts'
import { rowOf } from '../store/translation-row.ts'
import { type KnownPairs, forgetPairs, knownPairs } from './known-pairs.ts'
import { type KnownSources, sourcesOf } from './known-sources.ts'
import { PairFile } from './pair-file.ts'
import { pairsOfRows } from './pairs-of-rows.ts'
import { type DatedSources, SourcePlaces } from './source-places.ts'

/** How many whole translations are read at a time. */
const BATCH = 200
/** When more documents than this have sources that are not known yet, those of all documents are read. */
const FEW = 200
/** How many similar sources a look-up resolves at a time: usually enough. */
const RESOLVED = 8

const memories = new WeakMap<Payload, Map<LanguageTag, LanguageMemory>>()

/**
 * The translation memory of a language: what readers see in published translations, and what was kept or imported. Each
 * look-up takes in what anyone has changed since the last.
 */
export function memoryOfLanguage(payload: Payload, language: LanguageTag): LanguageMemory {
  const ofPayload = memories.get(payload) ?? new Map<LanguageTag, LanguageMemory>()
  memories.set(payload, ofPayload)
  const memory = ofPayload.get(language) ?? new LanguageMemory(payload, language)
  ofPayload.set(language, memory)
  return memory
}

/** When the newest translation of a source was approved, and where that is. */
interface NewestPlace {
  /** Absent when an archived pair is newer. */
  readonly row: string | undefined
  readonly document: string
  readonly at: string
}

/** A source that is like what was looked up. */
type Found = AlikeSource & NewestPlace

/**
 * In this process are the sources (once for all languages) and in which rows each is translated; the translations
 * themselves are read when they are offered.
 */
class LanguageMemory {
  readonly #payload: Payload
  readonly #language: LanguageTag
  readonly #sources: KnownSources
  readonly #places = new SourcePlaces()
  readonly #published: RowWatch
  readonly #archived: RowWatch
  /** The archived pair of each source, and its source by the id of the row. */
  readonly #archive = new Map<number, MemoryPair>()
  readonly #archivedRows = new Map<string, number>()
  readonly #update: LatestRun

  constructor(payload: Payload, language: LanguageTag) {
    this.#payload = payload
    this.#language = language
    this.#sources = sourcesOf(payload)
    this.#update = new LatestRun(() => this.#bringUpToDate())
    this.#published = new RowWatch(payload, 'translations', { language, isPublished: true })
    this.#archived = new RowWatch(payload, 'translation-memory', { language })
  }

  /** As `MemoryIndex.lookUp`, with everything that was stored before the call. */
  async lookUp(given: string, { limit = 5 }: { limit?: number } = {}): Promise<MemoryMatch[]> {
    await this.#update.finished()
    const isThere = (number: number) => this.#archive.has(number) || this.#places.has(number)
    const alike = this.#sources.index.alike(plain(given), isThere, limit)
    const found = alike.map((source) => ({ ...source, ...this.#found(source.number) })).sort(inOrder)
    const matches: MemoryMatch[] = []
    for (let start = 0; start < found.length;) {
      let end = start + RESOLVED
      // What comes at the same place is put in order by what only the pairs know.
      while (isSamePlace(found[end - 1], found[end])) end += 1
      matches.push(...(await this.#resolve(found.slice(start, end))))
      if (offered(matches).length >= limit) break
      start = end
    }
    return offered(matches).slice(0, limit)
  }

  /**
   * The newest pair of every source, in the order of the sources and in batches. Before the first one, all translations
   * are read, and their pairs written to a temporary file, which is there until the last batch was taken or the caller
   * returns early.
   */
  async *newestPairs(): AsyncGenerator<MemoryPair[]> {
    await this.#update.finished()
    const file = await PairFile.open(this.#sources.index.size)
    try {
      await this.#putNewest(file)
      const textOf = (number: number): string => this.#sources.index.textOf(number) ?? ''
      const numbers = file.numbers().sort((one, other) => compare(textOf(one), textOf(other)))
      for (const some of inBatches(numbers, BATCH)) yield await file.read(some)
    } finally {
      await file.remove()
    }
  }

  async #putNewest(file: PairFile): Promise<void> {
    // Looked up once per source: some stand in thousands of documents.
    const rows = Array.from({ length: this.#sources.index.size }, (_, number) => this.#found(number).row)
    for (const ids of inBatches([...this.#published.ids()], BATCH)) {
      for (const [id, pairs] of await this.#pairsIn(ids)) {
        const newest = this.#newestOfSources(pairs, (number) => rows[number] === id)
        for (const [number, pair] of newest) await file.put(number, pair)
      }
    }
    for (const [number, pair] of this.#archive) {
      if (rows[number] === undefined) await file.put(number, pair)
    }
  }

  /** The newest of some pairs for each source that is wanted, by its number. */
  #newestOfSources(
    pairs: readonly MemoryPair[],
    isWanted: (number: number) => boolean,
  ): Map<number, MemoryPair> {
    const newest = new Map<number, MemoryPair>()
    for (const given of pairs) {
      const pair = { ...given, source: plain(given.source) }
      if (pair.source === '' || pair.value === '') continue
      const number = this.#sources.index.add(pair.source)
      const other = newest.get(number)
      if (isWanted(number) && (!other || newestPairFirst(pair, other) < 0)) newest.set(number, pair)
    }
    return newest
  }

  async #bringUpToDate(): Promise<void> {
    await this.#published.look((changes) => this.#takePublished(changes))
    await this.#archived.look((changes) => this.#takeArchived(changes))
  }

  async #takePublished({ changed, gone }: RowChanges): Promise<void> {
    for (const id of gone) this.#places.remove(id)
    await forgetPairs(this.#payload, gone)
    const known = await knownPairs(this.#payload, this.#language, changed)
    let lacking = this.#place(known)
    const documents = new Set([...lacking.values()].map(({ document }) => document))
    if (documents.size > FEW) await this.#sources.readAll()
    else await this.#sources.read(documents)
    lacking = this.#place(lacking)
    // Sources that the document has never had, or no longer remembers, stand in the translation.
    for (const ids of inBatches([...lacking.keys()], BATCH)) {
      for (const pairs of (await this.#pairsIn(ids)).values())
        for (const { source } of pairs) this.#sources.add(source)
    }
    this.#place(lacking)
  }

  /** Notes where sources are translated. @returns the translations of which not every source is known */
  #place(known: ReadonlyMap<string, KnownPairs>): Map<string, KnownPairs> {
    const lacking = new Map<string, KnownPairs>()
    for (const [id, pairs] of known) {
      const sources = Object.entries(pairs.times).map(([at, hashes]): DatedSources => {
        const numbers = this.#sources.numbersOf(hashes)
        const found = numbers.filter((number) => number !== undefined)
        if (found.length < numbers.length) lacking.set(id, pairs)
        return { at, numbers: found }
      })
      this.#places.set(id, pairs.document, sources)
    }
    return lacking
  }

  async #takeArchived({ changed, gone }: RowChanges): Promise<void> {
    for (const id of gone) this.#forgetArchived(id)
    for (const ids of inBatches([...changed.keys()], BATCH)) {
      for (const row of await storedRows(
        this.#payload,
        'translation-memory',
        { id: { in: ids } },
        { sort: 'id' },
      )) {
        this.#forgetArchived(row.id)
        const pair = archivedPair(row)
        if (!pair) continue
        const number = this.#sources.add(pair.source)
        this.#archive.set(number, pair)
        this.#archivedRows.set(row.id, number)
      }
    }
  }

  #forgetArchived(id: string): void {
    const number = this.#archivedRows.get(id)
    if (number !== undefined) this.#archive.delete(number)
    this.#archivedRows.delete(id)
  }

  /** The newest translation of a source. */
  #found(number: number): NewestPlace {
    const place = this.#places.newest(number)
    const pair = this.#archive.get(number)
    const isArchived =
      pair && (!place || (compare(place.at, pair.at) || compare(pair.key, `${place.document}/`)) < 0)
    return isArchived || !place
      ? { row: undefined, document: pair?.key ?? '', at: pair?.at ?? '' }
      : { row: place.row, document: place.document, at: place.at }
  }

  async #resolve(found: readonly Found[]): Promise<MemoryMatch[]> {
    const pairs = await this.#pairsIn(found.flatMap(({ row }) => row ?? []))
    return found.flatMap(({ number, text, percent, row }) => {
      const archived = this.#archive.get(number)
      const ofRow = row === undefined ? [] : (pairs.get(row) ?? [])
      const published = ofRow.filter(({ source, value }) => value !== '' && plain(source) === text)
      const [pair] = [...published, ...(archived ? [archived] : [])].sort(newestPairFirst)
      return pair ? [{ pair: { ...pair, source: text }, percent }] : []
    })
  }

  async #pairsIn(ids: readonly string[]): Promise<Map<string, MemoryPair[]>> {
    if (ids.length === 0) return new Map()
    const stored = await storedRows(
      this.#payload,
      'translations',
      { id: { in: [...new Set(ids)] } },
      { sort: 'id' },
    )
    return pairsOfRows(
      this.#payload,
      stored.flatMap((row) => rowOf(row) ?? []),
    )
  }
}

const inOrder = (one: Found, other: Found): number =>
  other.percent - one.percent ||
  compare(other.at, one.at) ||
  compare(`${one.document}/`, `${other.document}/`)

const isSamePlace = (one: Found | undefined, other: Found | undefined): boolean =>
  one !== undefined && other !== undefined && inOrder(one, other) === 0

/** An archived pair; `undefined` when it cannot be offered. */
function archivedPair(stored: StoredRow): MemoryPair | undefined {
  const text = (name: string): string => (typeof stored[name] === 'string' ? stored[name] : '')
  const [sourceLanguage, source, value] = [text('sourceLanguage'), plain(text('source')), text('value')]
  if (!isLanguageTag(sourceLanguage) || source === '' || value === '') return undefined
  const by = text('by') || undefined
  return { key: text('key'), source, sourceLanguage, value, from: text('from'), at: text('at'), by }
}
