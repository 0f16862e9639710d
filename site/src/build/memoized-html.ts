const remembered = new WeakMap<object, Promise<string> | string>()

/**
 * The HTML of a part, made when it is asked for the first time with this object. Once it is there it is given at once
 * and not as a promise: Astro renders what comes after a promise in a slower way.
 */
export function memoizedHtml(of: object, render: () => Promise<string>): Promise<string> | string {
  const known = remembered.get(of)
  if (known !== undefined) return known
  const fresh = render().then((html) => {
    remembered.set(of, html)
    return html
  })
  remembered.set(of, fresh)
  return fresh
}
