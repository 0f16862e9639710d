/** A period during which something is open on one day: `HH:mm` to `HH:mm`, the closing time not included. */
export interface Interval {
  readonly opens: string
  readonly closes: string
}

/** The same times as the fewest intervals, in order: overlapping and adjoining ones become one. */
export function merged(intervals: readonly Interval[]): readonly Interval[] {
  const result: Interval[] = []
  for (const { opens, closes } of intervals.toSorted((a, b) => (a.opens < b.opens ? -1 : 1))) {
    const last = result.at(-1)
    if (last && opens <= last.closes) {
      result[result.length - 1] = { opens: last.opens, closes: closes > last.closes ? closes : last.closes }
    } else {
      result.push({ opens, closes })
    }
  }
  return result
}

/** The times that are in both lists: when a language is spoken *and* the office is open. */
export function overlap(a: readonly Interval[], b: readonly Interval[]): readonly Interval[] {
  const shared = a.flatMap((one) =>
    b.map((other) => ({
      opens: one.opens > other.opens ? one.opens : other.opens,
      closes: one.closes < other.closes ? one.closes : other.closes,
    })),
  )
  return merged(shared.filter((interval) => interval.opens < interval.closes))
}
