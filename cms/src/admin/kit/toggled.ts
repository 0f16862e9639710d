/** A multiple choice with one more value, or without it if it was already chosen. */
export function toggled(chosen: ReadonlySet<string>, one: string): Set<string> {
  const next = new Set(chosen)
  if (!next.delete(one)) next.add(one)
  return next
}
