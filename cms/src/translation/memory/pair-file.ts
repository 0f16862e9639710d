import { readSync } from 'node:fs'
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { MemoryPair } from '@tienviitta/content-models/translation-memory/memory-index'

/** How much is written at a time. */
const BLOCK_BYTES = 1024 * 1024

/**
 * Pairs in a temporary file, each under the number of its source: all pairs of a large language take more memory than a
 * server should need for a download. In memory is where each stands.
 */
export class PairFile {
  readonly #folder: string
  readonly #file: FileHandle
  readonly #starts: Float64Array
  readonly #lengths: Uint32Array
  #end = 0
  #unwritten: Buffer[] = []
  #unwrittenBytes = 0

  private constructor(folder: string, file: FileHandle, numbers: number) {
    this.#folder = folder
    this.#file = file
    this.#starts = new Float64Array(numbers)
    this.#lengths = new Uint32Array(numbers)
  }

  /** Opens an empty file. @param numbers how many sources there are at most */
  static async open(numbers: number): Promise<PairFile> {
    const folder = await mkdtemp(path.join(tmpdir(), 'tienviitta-pairs-'))
    return new PairFile(folder, await open(path.join(folder, 'pairs'), 'wx+', 0o600), numbers)
  }

  /** Keeps a pair under a number; one that was kept under it before is replaced. */
  async put(number: number, pair: MemoryPair): Promise<void> {
    const bytes = Buffer.from(JSON.stringify(pair))
    this.#starts[number] = this.#end + this.#unwrittenBytes
    this.#lengths[number] = bytes.length
    this.#unwritten.push(bytes)
    this.#unwrittenBytes += bytes.length
    if (this.#unwrittenBytes >= BLOCK_BYTES) await this.#write()
  }

  /** The numbers under which there are pairs. */
  numbers(): number[] {
    return [...this.#lengths.keys()].filter((number) => (this.#lengths[number] ?? 0) > 0)
  }

  /** The pairs under numbers, in their order. */
  async read(numbers: Iterable<number>): Promise<MemoryPair[]> {
    await this.#write()
    return Array.from(numbers, (number) => {
      const length = this.#lengths[number] ?? 0
      // What was written just now is still in memory; another thread would take far longer than reading it.
      const bytes = Buffer.allocUnsafe(length)
      const read = readSync(this.#file.fd, bytes, 0, length, this.#starts[number] ?? 0)
      if (read !== length) throw new Error(`A temporary file ends ${length - read} bytes too early.`)
      return JSON.parse(bytes.toString()) as MemoryPair
    })
  }

  /** Closes the file and removes it. */
  async remove(): Promise<void> {
    await this.#file.close()
    await rm(this.#folder, { recursive: true })
  }

  async #write(): Promise<void> {
    if (this.#unwrittenBytes === 0) return
    const block = Buffer.concat(this.#unwritten)
    this.#unwritten = []
    this.#unwrittenBytes = 0
    await this.#file.appendFile(block)
    this.#end += block.length
  }
}
