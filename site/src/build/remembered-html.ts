const remembered = new WeakMap<object, Promise<string>>()

/** The HTML of a part, made when it is asked for the first time with this object. */
export function rememberedHtml(of: object, render: () => Promise<string>): Promise<string> {
  const known = remembered.get(of)
  if (known) return known
  const fresh = render()
  remembered.set(of, fresh)
  return fresh
}
