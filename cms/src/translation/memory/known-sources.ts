import { isModelName } from '@tienviitta/content-models/models/model'
import { MODEL_NAMES } from '@tienviitta/content-models/models/model-name'
import { SourceIndex, plain } from '@tienviitta/content-models/translation-memory/source-index'
import { keptHistory } from '@tienviitta/content-models/translation/history'
import { textHash } from '@tienviitta/content-models/translation/text-hash'
import { setImmediate as otherWork } from 'node:timers/promises'
import type { Payload } from 'payload'
import { collectionOf } from '../../database/collection-slugs.ts'
import { inBatches } from '../../database/in-batches.ts'
import { LatestRun } from '../../database/latest-run.ts'
import { shortRows } from '../../database/short-rows.ts'
import { storedRows } from '../../database/stored-rows.ts'
import { HashNumbers } from './hash-numbers.ts'

/** How many documents are read at a time; in between, requests have their turn. */
const BATCH = 50

const ofPayload = new WeakMap<Payload, KnownSources>()

/** The source texts of an open CMS. */
export function sourcesOf(payload: Payload): KnownSources {
  const known = ofPayload.get(payload) ?? new KnownSources(payload)
  ofPayload.set(payload, known)
  return known
}

/**
 * The source texts of all languages' translations, once for all languages in this process. They are read from the
 * histories of the documents, when a translation names one that is not known yet.
 */
export class KnownSources {
  readonly index = new SourceIndex()
  readonly #payload: Payload
  readonly #numbers = new HashNumbers()
  readonly #first: LatestRun
  #isRead = false

  constructor(payload: Payload) {
    this.#payload = payload
    this.#first = new LatestRun(() => this.#readAll())
  }

  /** The numbers of the sources whose hashes stand one after the other in a text; `undefined` where one is not known. */
  numbersOf(hashes: string): (number | undefined)[] {
    return this.#numbers.all(hashes)
  }

  /** Adds a source text. @returns its number */
  add(text: string, hash = textHash(text)): number {
    const known = this.#numbers.get(hash)
    if (known !== undefined) return known
    const number = this.index.add(plain(text))
    this.#numbers.set(hash, number)
    return number
  }

  /** Reads the sources of every document, unless that was done. */
  async readAll(): Promise<void> {
    if (!this.#isRead) await this.#first.finished()
  }

  /** Reads the sources of documents. @param documents `<model>/<id>` */
  async read(documents: Iterable<string>): Promise<void> {
    const named = [...new Set(documents)].map((name) => name.split('/'))
    for (const model of MODEL_NAMES) {
      const ids = named.flatMap(([own = '', id = '']) => (isModelName(own) && own === model ? [id] : []))
      for (const some of inBatches(ids, BATCH)) {
        const where = { oneOf: { id: some } }
        const rows = await shortRows(this.#payload, collectionOf(model), where, ['history'])
        for (const { history } of rows) this.#addHistory(history)
        await otherWork()
      }
    }
  }

  async #readAll(): Promise<void> {
    if (this.#isRead) return
    for (const model of MODEL_NAMES) {
      const rows = await storedRows(this.#payload, collectionOf(model), {}, { select: {}, sort: 'id' })
      await this.read(rows.map(({ id }) => `${model}/${id}`))
    }
    this.#isRead = true
  }

  #addHistory(history: unknown): void {
    for (const steps of Object.values(keptHistory.safeParse(history ?? {}).data ?? {})) {
      for (const { hash, text } of steps) if (text !== undefined) this.add(text, hash)
    }
  }
}
