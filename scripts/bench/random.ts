/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** A number from 0 up to, and without, 1. */
  readonly next: () => number
  /** A whole number from 0 up to, and without, `limit`. */
  readonly below: (limit: number) => number
  /** One of the items; there must be at least one. */
  readonly pick: <Item>(items: readonly Item[]) => Item
}

/** Mulberry32: small, fast, and good enough for made-up texts. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    below,
    pick: (items) => {
      const item = items[below(items.length)]
      if (item === undefined) throw new RangeError('There is nothing to pick from.')
      return item
    },
  }
}
