/** The elements in which a text goes to a translation service and comes back. */
export const MARKED_TAGS = ['t', 'p', 'ul', 'ol', 'li', 'br', 'b', 'a', 'x'] as const
export type MarkedTag = (typeof MARKED_TAGS)[number]

/** An element; `mark` tells bold, links and protected pieces of one text apart. */
export interface MarkedElement {
  tag: MarkedTag
  mark?: number
  children: MarkedNode[]
}
export type MarkedNode = string | MarkedElement

/** What came back is not well-formed, or contains elements that were not sent. */
export class MarkedTextError extends Error {
  override name = 'MarkedTextError'
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Writes a tree as XML. */
export function printMarked(node: MarkedNode): string {
  if (typeof node === 'string') return escaped(node)
  const { tag, mark, children } = node
  const start = mark === undefined ? tag : `${tag} i="${mark}"`
  return tag === 'br' ? '<br/>' : `<${start}>${children.map(printMarked).join('')}</${tag}>`
}

/** The text of a tree without its elements. */
export const wordsOf = (node: MarkedNode): string =>
  typeof node === 'string' ? node : node.children.map(wordsOf).join('')

const token =
  /<(?<end>\/)?(?<tag>[a-z]+)(?:\s+i\s*=\s*(?:"(?<mark>[0-9]{1,6})"|'(?<mark2>[0-9]{1,6})'))?\s*(?<alone>\/)?>|(?<text>[^<]+)/uy

/**
 * Reads what `printMarked` wrote and a translation service has moved about.
 * @throws MarkedTextError when it is not one well-formed element `t` made of our elements only
 */
export function parseMarked(xml: string): MarkedElement {
  const root: MarkedElement = { tag: 't', children: [] }
  const open: MarkedElement[] = [root]
  const source = xml.trim()
  let position = 0
  while (position < source.length) {
    token.lastIndex = position
    const match = token.exec(source)
    if (!match?.groups)
      throw new MarkedTextError(`Not well-formed: “${source.slice(position, position + 40)}”.`)
    position = token.lastIndex
    const { end, tag, mark = match.groups['mark2'], alone, text } = match.groups
    const parent = open.at(-1)
    if (!parent) throw new MarkedTextError('More elements were closed than opened.')
    if (text !== undefined) {
      parent.children.push(decoded(text))
    } else if (end !== undefined) {
      if (parent === root || parent.tag !== tag)
        throw new MarkedTextError(`“${tag ?? ''}” is closed in a wrong place.`)
      open.pop()
    } else {
      const element: MarkedElement = {
        tag: knownTag(tag),
        ...(mark === undefined ? {} : { mark: Number(mark) }),
        children: [],
      }
      parent.children.push(element)
      if (alone === undefined) open.push(element)
    }
  }
  const [only, ...others] = root.children
  if (open.length !== 1) throw new MarkedTextError(`“${open.at(-1)?.tag ?? ''}” is not closed.`)
  if (typeof only !== 'object' || only.tag !== 't' || others.length > 0) {
    throw new MarkedTextError('The text is not in one element.')
  }
  return only
}

function knownTag(tag: string | undefined): MarkedTag {
  const known = MARKED_TAGS.find((name) => name === tag)
  if (!known) throw new MarkedTextError(`“${tag ?? ''}” is not an element that was sent.`)
  return known
}

function decoded(text: string): string {
  return text.replace(/&(#x?[0-9a-fA-F]{1,6}|[a-zA-Z]+)?;?/gu, (entity, name: string | undefined) => {
    const character = name === undefined ? undefined : (ENTITIES[name] ?? numbered(name))
    if (character === undefined) throw new MarkedTextError(`“${entity}” is not a character.`)
    return character
  })
}

function numbered(name: string): string | undefined {
  if (!name.startsWith('#')) return undefined
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}
