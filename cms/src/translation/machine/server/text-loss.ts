import { type MarkedElement, type MarkedNode, wordsOf } from './marked-text.ts'

/** What a translation service did to a text that makes its translation unfit. */
export const TEXT_LOSSES = ['markup', 'link', 'bold', 'piece', 'empty'] as const
export type TextLoss = (typeof TEXT_LOSSES)[number]

/**
 * A translation came back without something that it must contain, or with it twice. `piece` is the words of that thing.
 */
export class TextLossError extends Error {
  override name = 'TextLossError'
  readonly kind: TextLoss
  readonly piece: string

  constructor(kind: TextLoss, piece = '') {
    super(`The translation lost, doubled or changed: ${kind} “${piece}”.`)
    this.kind = kind
    this.piece = piece
  }
}

/** A paragraph or a list; its lines are the paragraph itself, or the items. Plain text is one block of one line. */
export interface MarkedBlock {
  tag: 't' | 'p' | 'ul' | 'ol'
  lines: MarkedNode[][]
}

/**
 * The blocks of a tree.
 * @throws TextLossError when something is where it cannot be
 */
export function blocksOf(tree: MarkedElement, isRich: boolean): MarkedBlock[] {
  if (!isRich) return [{ tag: 't', lines: [tree.children] }]
  return elementsOf(tree).map(({ tag, ...block }): MarkedBlock => {
    if (tag === 'p') return { tag, lines: [block.children] }
    if (tag !== 'ul' && tag !== 'ol') throw new TextLossError('markup')
    const items = elementsOf({ tag, ...block })
    if (items.some((item) => item.tag !== 'li')) throw new TextLossError('markup')
    return { tag, lines: items.map(({ children }) => children) }
  })
}

function elementsOf({ children }: MarkedElement): MarkedElement[] {
  return children.flatMap((node) => {
    if (typeof node !== 'string') return [node]
    // Words outside of any paragraph or item have no place to go.
    if (node.trim() !== '') throw new TextLossError('markup', node.trim())
    return []
  })
}

/**
 * Makes sure that a translation has the same blocks as the text that was sent, and in each line the same line breaks,
 * bold, links and protected pieces, in whatever order.
 * @throws TextLossError that names the first difference
 */
export function requireSameMarkup(sent: readonly MarkedBlock[], returned: readonly MarkedBlock[]): void {
  const shape = (blocks: readonly MarkedBlock[]) =>
    blocks.map(({ tag, lines }) => `${tag}${lines.length}`).join()
  if (shape(sent) !== shape(returned)) throw new TextLossError('markup')
  const lines = returned.flatMap((block) => block.lines)
  for (const [index, line] of sent.flatMap((block) => block.lines).entries()) {
    requireSameLine(line, lines[index] ?? [])
  }
}

interface Thing {
  /** Its element, the link around it, and the words of a protected piece. */
  key: string
  loss: TextLoss
  words: string
}

function requireSameLine(sent: MarkedNode[], returned: MarkedNode[]): void {
  if (wordsOf({ tag: 't', children: returned }).trim() === '') throw new TextLossError('empty')
  const left = thingsIn(returned)
  for (const thing of thingsIn(sent)) {
    const index = left.findIndex(({ key }) => key === thing.key)
    if (index < 0) throw new TextLossError(thing.loss, thing.words)
    left.splice(index, 1)
  }
  const [extra] = left
  if (extra) throw new TextLossError(extra.loss, extra.words)
}

const LOSS: Readonly<Record<string, TextLoss>> = { a: 'link', b: 'bold', x: 'piece' }

function thingsIn(nodes: readonly MarkedNode[], link = ''): Thing[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return []
    const { tag, mark = '', children } = node
    const words = wordsOf(node).trim()
    // A piece must come back as it was sent; a link and bold must not come back empty.
    const content = tag === 'x' ? words : words === '' ? 'empty' : 'words'
    const thing = { key: `${tag}${mark} in “${link}”: ${content}`, loss: LOSS[tag] ?? 'markup', words }
    return [thing, ...thingsIn(children, tag === 'a' ? `a${mark}` : link)]
  })
}
