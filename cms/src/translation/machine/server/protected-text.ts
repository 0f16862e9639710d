import {
  type Block,
  type Inline,
  type RichText,
  type Text,
  parseRichText,
  printRichText,
  tidyRichText,
} from '@tienviitta/content-models/rich-text/rich-text'
import type { WordsKind } from '@tienviitta/content-models/fields/words'
import {
  type MarkedElement,
  type MarkedNode,
  MarkedTextError,
  parseMarked,
  printMarked,
  wordsOf,
} from './marked-text.ts'
import { type TermsIn, protectedPieces } from './protected-pieces.ts'
import { type MarkedBlock, TextLossError, blocksOf, requireSameMarkup } from './text-loss.ts'

/** A text as it goes to a translation service, and what is needed to read the answer. */
export interface ProtectedText {
  kind: WordsKind
  /** XML: bold is `b`, a link is `a` without its address, what must stay is `x`. */
  xml: string
  /** How many characters the service counts: code points outside of tags. */
  characters: number
  /** Whether there is anything to translate outside of the protected pieces. */
  hasWords: boolean
  tree: MarkedElement
  /** Where each link leads, by its mark. */
  targets: ReadonlyMap<number, string>
}

/**
 * Wraps a text for a translation service: markup becomes elements, and what must not be translated goes into `x`.
 * @throws RichTextError when rich text is not valid
 */
export function protectText(kind: WordsKind, source: string, termsIn: TermsIn): ProtectedText {
  const text = source.normalize('NFC').trim()
  const targets = new Map<number, string>()
  let marks = 0
  const marked = (tag: 'a' | 'b' | 'x', contents: () => MarkedNode[]) => {
    const mark = marks
    marks += 1
    return { tag, mark, children: contents() }
  }
  const words = (plain: string): MarkedNode[] => {
    const nodes: MarkedNode[] = []
    let position = 0
    for (const { start, end, value } of protectedPieces(plain, termsIn)) {
      nodes.push(
        plain.slice(position, start),
        marked('x', () => [value]),
      )
      position = end
    }
    return [...nodes, plain.slice(position)].filter((node) => node !== '')
  }
  const weighted = (part: Text): MarkedNode[] =>
    part.bold ? [marked('b', () => words(part.text))] : words(part.text)
  const inline = (part: Inline): MarkedNode[] => {
    if (part.type === 'break') return [lineBreak()]
    if (part.type === 'text') return weighted(part)
    const link = marked('a', () => part.content.flatMap(weighted))
    targets.set(link.mark, part.target)
    return [link]
  }
  const block = (part: Block): MarkedNode => {
    if (part.type === 'paragraph') return { tag: 'p', children: part.content.flatMap(inline) }
    const items = part.items.map((item): MarkedNode => ({ tag: 'li', children: item.flatMap(inline) }))
    return { tag: part.ordered ? 'ol' : 'ul', children: items }
  }
  const line = (plain: string, index: number): MarkedNode[] =>
    index === 0 ? words(plain.trim()) : [lineBreak(), ...words(plain.trim())]

  const children =
    kind === 'rich' ? tidyRichText(parseRichText(text)).map(block) : text.split('\n').flatMap(line)
  const tree: MarkedElement = { tag: 't', children }
  return {
    kind,
    tree,
    targets,
    xml: printMarked(tree),
    characters: Array.from(wordsOf(tree)).length,
    hasWords: /\p{L}/u.test(translatable(tree)),
  }
}

const lineBreak = (): MarkedElement => ({ tag: 'br', children: [] })

function translatable(node: MarkedNode): string {
  if (typeof node === 'string') return node
  return node.tag === 'x' ? '' : node.children.map(translatable).join('')
}

/**
 * Reads the answer of a translation service as a text of ours. Words may be in any order within their line; every
 * paragraph, list item, line break, bold, link and protected piece must be there exactly once.
 * @throws TextLossError when something is missing, doubled or changed
 */
export function restoreText({ kind, tree, targets }: ProtectedText, xml: string): string {
  const isRich = kind === 'rich'
  const blocks = blocksOf(read(xml), isRich)
  requireSameMarkup(blocksOf(tree, isRich), blocks)
  const text = isRich ? printRichText(richText(blocks, targets)) : blocks.map(plainText).join('\n')
  return text.normalize('NFC').trim()
}

function read(xml: string): MarkedElement {
  // Services put direction marks into right-to-left text; the page isolates mixed directions by itself.
  const clean = xml.replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '')
  try {
    return parseMarked(clean)
  } catch (error) {
    if (error instanceof MarkedTextError) throw new TextLossError('markup')
    throw error
  }
}

const oneLine = (text: string): string => text.replace(/[\t\r\n ]+/gu, ' ')

function richText(blocks: readonly MarkedBlock[], targets: ReadonlyMap<number, string>): RichText {
  const inline = (nodes: readonly MarkedNode[], bold = false): Inline[] =>
    nodes.flatMap((node): Inline[] => {
      if (typeof node === 'string') return [{ type: 'text', text: oneLine(node), bold }]
      if (node.tag === 'br') return [{ type: 'break' }]
      if (node.tag !== 'a') return inline(node.children, bold || node.tag === 'b')
      const content = joined(inline(node.children, bold)).filter((part) => part.type === 'text')
      return [{ type: 'link', target: targets.get(node.mark ?? -1) ?? '', content }]
    })
  return blocks.map(({ tag, lines }): Block => {
    const items = lines.map((nodes) => joined(inline(nodes)))
    return tag === 'p'
      ? { type: 'paragraph', content: items.flat() }
      : { type: 'list', ordered: tag === 'ol', items }
  })
}

/** Neighbouring texts of one weight become one, so that a space between two bold pieces stays bold. */
function joined(parts: readonly Inline[]): Inline[] {
  const out: Inline[] = []
  for (const part of parts) {
    const last = out.at(-1)
    if (part.type === 'text' && last?.type === 'text' && last.bold === part.bold) last.text += part.text
    else out.push({ ...part })
  }
  return out
}

function plainText({ lines }: MarkedBlock): string {
  const written = (node: MarkedNode): string =>
    typeof node === 'string' ? oneLine(node) : node.tag === 'br' ? '\n' : node.children.map(written).join('')
  return lines
    .map((nodes) => nodes.map(written).join(''))
    .join('\n')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
}
