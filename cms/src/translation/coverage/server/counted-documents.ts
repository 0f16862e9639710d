import { isModelName } from '@tienviitta/content-models/models/model'
import { MODEL_NAMES, type ModelName } from '@tienviitta/content-models/models/model-name'
import type { Payload } from 'payload'
import { collectionOf } from '../../../database/collection-slugs.ts'
import { LatestRun } from '../../../database/latest-run.ts'
import { type ShortRow, shortRows } from '../../../database/short-rows.ts'
import { type StoredRow, storedRows } from '../../../database/stored-rows.ts'
import type { TranslatedDocument } from '../../../content/document/translated-document.ts'
import { type CoverageRow, countDocuments } from './coverage-rows.ts'
import type { DocumentSummary } from './coverage-summary.ts'

/** A unit of a document. */
export interface UnitPlace extends TranslatedDocument {
  unit: string
}

/** What this process knows of a document, as of the mark for which it was counted. */
interface Known {
  readonly counted: string
  readonly row: CoverageRow
  /** The hashes of its source texts by unit id, as JSON. */
  readonly hashes: string
}

/** How many documents are counted, or read, at a time. */
const BATCH = 50
const READ_AT_ONCE = 500

const byTitle = new Intl.Collator('fi')

const ofPayload = new WeakMap<Payload, CountedDocuments>()

/** The counts of all documents, for an open CMS. */
export function countedDocuments(payload: Payload): CountedDocuments {
  const known = ofPayload.get(payload) ?? new CountedDocuments(payload)
  ofPayload.set(payload, known)
  return known
}

/**
 * The counts of all documents, kept in this process. Each look reads one short line per document; the counts themselves
 * are read again only where they were made again, by whichever process.
 */
export class CountedDocuments {
  readonly #payload: Payload
  readonly #run: LatestRun
  #known: ReadonlyMap<string, Known> = new Map()
  #rows: readonly CoverageRow[] | undefined
  #places: ReadonlyMap<string, readonly UnitPlace[]> | undefined

  constructor(payload: Payload) {
    this.#payload = payload
    this.#run = new LatestRun(() => this.#look())
  }

  /** All documents, in the order of their titles; what has changed since it was counted is counted now. */
  async rows(): Promise<readonly CoverageRow[]> {
    await this.#run.finished()
    this.#rows ??= [...this.#known.values()]
      .map(({ row }) => row)
      .sort((a, b) => byTitle.compare(a.summary.title, b.summary.title))
    return this.#rows
  }

  /** All units by the hash of their source text, in every document. */
  async unitsByHash(): Promise<ReadonlyMap<string, readonly UnitPlace[]>> {
    await this.#run.finished()
    this.#places ??= placesByHash(this.#known.values())
    return this.#places
  }

  async #look(): Promise<void> {
    const marks = await shortRows(this.#payload, 'coverage', {}, ['model', 'mark', 'counted'])
    await this.#countStale(marks)
    const known = new Map<string, Known>()
    const unread: string[] = []
    for (const { id, counted } of marks) {
      const before = this.#known.get(id)
      if (before && before.counted === counted) known.set(id, before)
      else unread.push(id)
    }
    for (let start = 0; start < unread.length; start += READ_AT_ONCE) {
      const ids = unread.slice(start, start + READ_AT_ONCE)
      for (const row of await storedRows(this.#payload, 'coverage', { id: { in: ids } })) {
        const read = knownOf(row)
        if (read) known.set(row.id, read)
      }
    }
    if (unread.length > 0 || known.size !== this.#known.size) this.#take(known)
  }

  async #countStale(marks: ShortRow<'model' | 'mark' | 'counted'>[]): Promise<void> {
    const stale = marks.filter(({ mark, counted }) => mark !== counted)
    for (const model of MODEL_NAMES) {
      const ofModel = stale.filter((row) => row.model === model)
      for (let at = 0; at < ofModel.length; at += BATCH) {
        const marked = ofModel.slice(at, at + BATCH).map((row) => ({ row, mark: String(row.mark) }))
        await countDocuments(
          this.#payload,
          model,
          marked.map(({ row: { id }, mark }) => ({ id, mark })),
        )
        for (const { row, mark } of marked) row.counted = mark
      }
    }
  }

  #take(known: ReadonlyMap<string, Known>): void {
    const isSamePlaces =
      known.size === this.#known.size &&
      [...known].every(([id, { hashes }]) => this.#known.get(id)?.hashes === hashes)
    if (!isSamePlaces) this.#places = undefined
    this.#rows = undefined
    this.#known = known
  }
}

function knownOf({ id, model, counted, summary, hashes }: StoredRow): Known | undefined {
  if (typeof model !== 'string' || !isModelName(model) || typeof counted !== 'string') return undefined
  return {
    counted,
    row: { id, model, summary: summary as DocumentSummary },
    hashes: JSON.stringify(hashes ?? {}),
  }
}

function placesByHash(documents: Iterable<Known>): Map<string, UnitPlace[]> {
  const places = new Map<string, UnitPlace[]>()
  for (const { row, hashes } of documents) {
    for (const [hash, place] of placesOf(row, hashes)) {
      const same = places.get(hash)
      if (same) same.push(place)
      else places.set(hash, [place])
    }
  }
  return places
}

const placesOf = ({ id, model }: { id: string; model: ModelName }, hashes: string): [string, UnitPlace][] =>
  Object.entries(JSON.parse(hashes) as Record<string, string>).map(([unit, hash]) => [
    hash,
    { model, id, collection: collectionOf(model), unit },
  ])
