/**
 * The next unit in the page's order for which `holds` is true, starting after (or before) `from` and wrapping around.
 * @param from the unit to begin at; `null` begins at the start of the page
 * @returns the unit, or `undefined` when there is no other
 */
export function nextUnit(
  order: readonly string[],
  from: string | null,
  step: 1 | -1,
  holds: (unit: string) => boolean,
): string | undefined {
  const start = from === null ? (step === 1 ? -1 : 0) : order.indexOf(from)
  for (let distance = 1; distance <= order.length; distance += 1) {
    const unit = order[(start + step * distance + order.length * 2) % order.length]
    if (unit !== undefined && unit !== from && holds(unit)) return unit
  }
  return undefined
}
