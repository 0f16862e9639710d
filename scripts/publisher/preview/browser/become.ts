/**
 * Changes what a browser shows into something else by touching only what differs: the scroll position, the focus,
 * loaded pictures and open answers stay.
 */
export function become(shown: Node, next: Node): void {
  if (shown instanceof Element && next instanceof Element && shown.nodeName === next.nodeName) {
    takeAttributes(shown, next)
    takeChildren(shown, next)
  } else if (
    shown instanceof CharacterData &&
    next instanceof CharacterData &&
    shown.nodeType === next.nodeType
  ) {
    if (shown.data !== next.data) shown.data = next.data
  } else {
    ;(shown as ChildNode).replaceWith(next)
  }
}

function takeAttributes(shown: Element, next: Element): void {
  // The reader opens and closes it; the page never does.
  const isReaders = (name: string): boolean => name === 'open' && shown instanceof HTMLDetailsElement
  for (const name of shown.getAttributeNames())
    if (!next.hasAttribute(name) && !isReaders(name)) shown.removeAttribute(name)
  for (const name of next.getAttributeNames()) {
    const value = next.getAttribute(name) ?? ''
    if (shown.getAttribute(name) !== value && !isReaders(name)) shown.setAttribute(name, value)
  }
}

/** What is the same at the beginning and at the end stays; what is in between is matched one by one. */
function takeChildren(shown: Element, next: Element): void {
  const before = [...shown.childNodes]
  const after = [...next.childNodes]
  const isSame = (a: ChildNode | undefined, b: ChildNode | undefined): boolean =>
    a !== undefined && b !== undefined && a.isEqualNode(b)
  let first = 0
  while (isSame(before[first], after[first])) first += 1
  let last = 0
  while (
    last < Math.min(before.length, after.length) - first &&
    isSame(before[before.length - 1 - last], after[after.length - 1 - last])
  )
    last += 1
  const old = before.slice(first, before.length - last)
  const behind = before[before.length - last] ?? null
  for (const node of after.slice(first, after.length - last)) {
    const place = old.shift()
    if (place) become(place, node)
    else shown.insertBefore(node, behind)
  }
  for (const node of old) node.remove()
}
