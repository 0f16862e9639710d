const remembered = new WeakMap<object, Promise<string> | string>()

/**
 * The HTML made from an object, rendered the first time it is asked for. Once it exists it is returned directly and not
 * as a promise, because Astro renders whatever follows a promise more slowly.
 * @param render gives a promise when Astro itself renders, and a string in the renderer
 */
export function memoizedHtml(of: object, render: () => Promise<string> | string): Promise<string> | string {
  const known = remembered.get(of)
  if (known !== undefined) return known
  const made = render()
  const fresh =
    typeof made === 'string'
      ? made
      : made.then((html) => {
          remembered.set(of, html)
          return html
        })
  remembered.set(of, fresh)
  return fresh
}
