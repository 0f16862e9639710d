/** The median of some values; 0 when there is none. */
export const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** The value that 95 of 100 values do not exceed; 0 when there is none. */
export const p95Of = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? 0

/** How a value and its budget are printed. */
export const verdictOf = (value: number, budget: number): string => (value <= budget ? 'within' : 'OVER')
