/** A text hash (`textHash`) is 8 bytes, written as 16 hexadecimal characters. */
const HASH_BYTES = 8

/**
 * A number for each text hash. Hundreds of thousands of hashes are looked up when a language is opened, so they are kept
 * as numbers, in a table with open addressing.
 */
export class HashNumbers {
  /** Per slot: both halves of the hash, and one more than its number; 0 when the slot is free. */
  #slots = new Int32Array(3 * 1024)
  #size = 0

  /** The number of a hash; `undefined` when it has none. */
  get(hash: string): number | undefined {
    return this.all(hash)[0]
  }

  /** The numbers of hashes that stand one after the other in a text. */
  all(hashes: string): (number | undefined)[] {
    const bytes = Buffer.from(hashes, 'hex')
    const numbers: (number | undefined)[] = []
    for (let at = 0; at + HASH_BYTES <= bytes.length; at += HASH_BYTES) {
      const number = this.#slots[this.#slotOf(bytes.readInt32BE(at), bytes.readInt32BE(at + 4)) + 2] ?? 0
      numbers.push(number === 0 ? undefined : number - 1)
    }
    return numbers
  }

  /** Gives a hash a number. */
  set(hash: string, number: number): void {
    if (6 * (this.#size + 1) > this.#slots.length) this.#grow()
    const bytes = Buffer.from(hash, 'hex')
    if (bytes.length !== HASH_BYTES) throw new TypeError(`“${hash}” is not the hash of a text.`)
    this.#put(bytes.readInt32BE(0), bytes.readInt32BE(4), number + 1)
  }

  #put(high: number, low: number, value: number): void {
    const slot = this.#slotOf(high, low)
    if (this.#slots[slot + 2] === 0) this.#size += 1
    this.#slots.set([high, low, value], slot)
  }

  /**
   * The slot of a hash, or the free one where it belongs. A hash is random, so some of its bits say where to begin: the
   * number of slots is a power of two.
   */
  #slotOf(high: number, low: number): number {
    const [slots, count] = [this.#slots, this.#slots.length / 3]
    let slot = 3 * (high & (count - 1))
    while (slots[slot + 2] !== 0 && (slots[slot] !== high || slots[slot + 1] !== low)) {
      slot = slot + 3 === slots.length ? 0 : slot + 3
    }
    return slot
  }

  #grow(): void {
    const before = this.#slots
    this.#slots = new Int32Array(2 * before.length)
    this.#size = 0
    for (let slot = 0; slot < before.length; slot += 3) {
      const value = before[slot + 2] ?? 0
      if (value > 0) this.#put(before[slot] ?? 0, before[slot + 1] ?? 0, value)
    }
  }
}
