/** A copy of an object that lacks some keys. */
export function without<Whole extends object, Key extends keyof Whole>(
  whole: Whole,
  ...keys: readonly Key[]
): Omit<Whole, Key> {
  const left: readonly PropertyKey[] = keys
  return Object.fromEntries(Object.entries(whole).filter(([key]) => !left.includes(key))) as Omit<Whole, Key>
}
