/** A choice of several with one more, or without it when it was chosen. */
export function toggled(chosen: ReadonlySet<string>, one: string): Set<string> {
  const next = new Set(chosen)
  if (!next.delete(one)) next.add(one)
  return next
}
