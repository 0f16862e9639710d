import type { CollectionSlug, Payload, Where } from 'payload'
import { shortRows } from './short-rows.ts'

/** Rows that are new or have changed since the last check, and rows that are gone. */
export interface RowChanges {
  /** When each row was changed (`updatedAt`), by id. */
  changed: ReadonlyMap<string, string>
  /** Ids. */
  gone: readonly string[]
}

/** Rows from shortly before the newest are checked again: the clocks of several servers differ a little. */
const OVERLAP_MILLISECONDS = 10_000

/** For this long, the database is not asked again whether another process has changed something. */
const PATIENCE_MILLISECONDS = 2_000

/**
 * Reports changes, by any process, among the rows of a collection that meet a condition. Usually this takes two short
 * queries: what has changed since the newest known change, and how many rows there are. When the numbers differ, rows
 * have gone, and the full list is read.
 */
export class RowWatch {
  /** Counts what this process has written: its own changes are seen at once, those of others a little later. */
  static #written = 0
  /** Notes that this process has written rows that may be watched. */
  static noteWriting(): void {
    RowWatch.#written += 1
  }

  #seen = { written: -1, at: 0 }
  readonly #payload: Payload
  readonly #collection: CollectionSlug
  readonly #equals: Readonly<Record<string, string | boolean>>
  /** When each known row was changed, by id. */
  #known = new Map<string, string>()

  /** @param equals the condition: the values of some fields */
  constructor(
    payload: Payload,
    collection: CollectionSlug,
    equals: Readonly<Record<string, string | boolean>>,
  ) {
    this.#payload = payload
    this.#collection = collection
    this.#equals = equals
  }

  /** Looks for changes and passes them to `take`. When `take` fails, the next look finds the same changes again. */
  async look(take: (changes: RowChanges) => Promise<void>): Promise<void> {
    const seen = { written: RowWatch.#written, at: performance.now() }
    if (seen.written === this.#seen.written && seen.at - this.#seen.at < PATIENCE_MILLISECONDS) return
    const recent = await this.#rows(this.#newest())
    const known = new Map([...this.#known, ...recent])
    const where: Where = Object.fromEntries(
      Object.entries(this.#equals).map(([field, value]) => [field, { equals: value }]),
    )
    const { totalDocs } = await this.#payload.db.count({ collection: this.#collection, where })
    const next = totalDocs === known.size ? known : await this.#rows(undefined)
    const changed = new Map([...next].filter(([id, at]) => this.#known.get(id) !== at))
    const gone = [...this.#known.keys()].filter((id) => !next.has(id))
    if (changed.size > 0 || gone.length > 0) await take({ changed, gone })
    this.#known = next
    this.#seen = seen
  }

  /** The ids of the rows, as of the last look. */
  ids(): Iterable<string> {
    return this.#known.keys()
  }

  #newest(): string | undefined {
    let newest = ''
    for (const at of this.#known.values()) if (at > newest) newest = at
    return newest === '' ? undefined : newest
  }

  async #rows(since: string | undefined): Promise<Map<string, string>> {
    const from = since && new Date(Date.parse(since) - OVERLAP_MILLISECONDS).toISOString()
    const where = { equals: this.#equals, ...(from === undefined ? {} : { atLeast: { updatedAt: from } }) }
    const rows = await shortRows(this.#payload, this.#collection, where, ['updatedAt'])
    return new Map(rows.map((row) => [row.id, String(row.updatedAt)]))
  }
}
