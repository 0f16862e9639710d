import { compare } from '@tienviitta/content-models/translation-memory/memory-index'

/** Where a source has been translated: in which row, of which document, and when that was approved. */
export interface SourcePlace {
  readonly row: string
  /** `<model>/<id>` */
  readonly document: string
  readonly at: string
}

/** The numbers of sources whose translations were approved at the same time. */
export interface DatedSources {
  readonly at: string
  readonly numbers: readonly number[]
}

/** A row and what it translates. */
interface PlacedRow extends Omit<SourcePlace, 'at'> {
  /** The numbers of its sources. */
  readonly numbers: readonly number[]
}

/**
 * In which rows of a language each source has a translation. For a language of a large site there are hundreds of
 * thousands of places, so each takes a few numbers and no object.
 */
export class SourcePlaces {
  readonly #rows = new Map<string, PlacedRow>()
  /** By the number of a source, its latest entry, from 1; the entries of a source are chained by `#before`. */
  readonly #latest: number[] = []
  #before: number[] = [0]
  #row: (PlacedRow | undefined)[] = [undefined]
  #at: string[] = ['']
  #gone = 0

  /** Whether a source has a translation. */
  has(number: number): boolean {
    return this.#entries(number).next().done !== true
  }

  /** The place of a source that was approved last; of several, the first by the name of the document. */
  newest(number: number): SourcePlace | undefined {
    let newest: SourcePlace | undefined
    for (const entry of this.#entries(number)) {
      const place = this.#place(entry)
      if (place && (!newest || newestFirst(place, newest) < 0)) newest = place
    }
    return newest
  }

  /** Replaces what is known of a row. */
  set(row: string, document: string, sources: readonly DatedSources[]): void {
    this.remove(row)
    const placed: PlacedRow = { row, document, numbers: sources.flatMap(({ numbers }) => numbers) }
    for (const { numbers, at } of sources) for (const number of numbers) this.#enter(number, placed, at)
    if (placed.numbers.length > 0) this.#rows.set(row, placed)
  }

  /** Forgets a row. */
  remove(row: string): void {
    const placed = this.#rows.get(row)
    if (!placed) return
    this.#rows.delete(row)
    this.#gone += placed.numbers.length
    for (const number of placed.numbers) {
      for (const entry of this.#entries(number)) if (this.#row[entry] === placed) this.#row[entry] = undefined
    }
    if (this.#gone > 1000 && this.#gone > this.#row.length / 2) this.#closeGaps()
  }

  #enter(number: number, row: PlacedRow, at: string): void {
    while (this.#latest.length <= number) this.#latest.push(0)
    const entry = this.#row.push(row) - 1
    this.#at.push(at)
    this.#before.push(this.#latest[number] ?? 0)
    this.#latest[number] = entry
  }

  #closeGaps(): void {
    const entries: [number, PlacedRow, string][] = []
    for (const number of this.#latest.keys()) {
      for (const entry of this.#entries(number)) {
        const row = this.#row[entry]
        if (row) entries.push([number, row, this.#at[entry] ?? ''])
      }
      this.#latest[number] = 0
    }
    ;[this.#before, this.#row, this.#at, this.#gone] = [[0], [undefined], [''], 0]
    for (const entry of entries.reverse()) this.#enter(...entry)
  }

  *#entries(number: number): Generator<number> {
    for (let entry = this.#latest[number] ?? 0; entry > 0; entry = this.#before[entry] ?? 0) {
      if (this.#row[entry]) yield entry
    }
  }

  #place(entry: number): SourcePlace | undefined {
    const placed = this.#row[entry]
    return placed && { row: placed.row, document: placed.document, at: this.#at[entry] ?? '' }
  }
}

/** Of two places, the one that was approved last comes first. The slash ends the name, as it does in a pair's key. */
export const newestFirst = (
  one: Pick<SourcePlace, 'document' | 'at'>,
  other: Pick<SourcePlace, 'document' | 'at'>,
): number => compare(other.at, one.at) || compare(`${one.document}/`, `${other.document}/`)
