/** Numbers that look random and are the same for the same seed. */
export type Random = ReturnType<typeof seededRandom>

/** Mulberry32: small, fast, and good enough for made-up texts. */
export function seededRandom(seed: number) {
  let state = seed >>> 0
  /** A number from 0 up to, but not including, 1. */
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  /** A whole number from 0 up to, but not including, `limit`. */
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    below,
    /** One of the items; there must be at least one. */
    pick: <Item>(items: readonly Item[]): Item => {
      const item = items[below(items.length)]
      if (item === undefined) throw new RangeError('There is nothing to pick from.')
      return item
    },
  }
}
