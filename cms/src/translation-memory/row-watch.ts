import type { Payload, Where } from 'payload'

/** Ids of rows that are new or have changed since the last look, and of rows that are gone. */
export interface RowChanges {
  changed: string[]
  gone: string[]
}

type Stored = Record<string, unknown> & { id: string }

/** Rows from shortly before the newest are looked at again: the clocks of several servers differ a little. */
const OVERLAP_MILLISECONDS = 10_000

/**
 * Tells what has changed among the rows of a collection that fulfil a condition, whoever changed it. Usually two short
 * questions to the database: what was changed since the newest change that is known, and how many rows there are. When
 * the numbers differ, rows have gone, and the list of all is read.
 */
export class RowWatch {
  readonly #payload: Payload
  readonly #collection: string
  readonly #where: Where
  /** When each known row was changed, by id. */
  #known = new Map<string, string>()

  constructor(payload: Payload, collection: string, where: Where) {
    this.#payload = payload
    this.#collection = collection
    this.#where = where
  }

  /** Looks for changes and has them taken in. When `take` fails, the next look finds the same changes again. */
  async look(take: (changes: RowChanges) => Promise<void>): Promise<void> {
    const recent = await this.#rows(this.#newest())
    const known = new Map([...this.#known, ...recent])
    const { totalDocs } = await this.#payload.db.count({ collection: this.#collection, where: this.#where })
    const next = totalDocs === known.size ? known : await this.#rows(undefined)
    const changed = [...next].filter(([id, at]) => this.#known.get(id) !== at).map(([id]) => id)
    const gone = [...this.#known.keys()].filter((id) => !next.has(id))
    if (changed.length > 0 || gone.length > 0) await take({ changed, gone })
    this.#known = next
  }

  #newest(): string | undefined {
    let newest = ''
    for (const at of this.#known.values()) if (at > newest) newest = at
    return newest === '' ? undefined : newest
  }

  async #rows(since: string | undefined): Promise<Map<string, string>> {
    const from = since && new Date(Date.parse(since) - OVERLAP_MILLISECONDS).toISOString()
    const { docs } = await this.#payload.db.find<Stored>({
      collection: this.#collection,
      where: from ? { and: [this.#where, { updatedAt: { greater_than_equal: from } }] } : this.#where,
      select: { updatedAt: true },
      limit: 0,
      pagination: false,
    })
    return new Map(docs.map((row) => [row.id, String(row['updatedAt'])]))
  }
}
