import {
  type Block,
  type Inline,
  type RichText,
  RichTextError,
  type Text,
  isAllowedTarget,
  parseRichText,
  printRichText,
  tidyRichText,
} from '@tienviitta/content-models/rich-text/rich-text'
import { isRecord } from '@tienviitta/content-models/models/schema-walk'

/** A node of the editor's own form of rich text (Lexical, as Payload stores it). */
export interface LexicalNode {
  type: string
  version: number
  [key: string]: unknown
}
/** Rich text as Payload stores it. */
export interface LexicalState {
  root: LexicalNode & { children: LexicalNode[] }
  [key: string]: unknown
}

const BOLD = 1
const FORMATS: readonly (readonly [bit: number, name: string])[] = [
  [2, 'italic'],
  [4, 'struck through'],
  [8, 'underlined'],
  [16, 'code'],
  [32, 'subscript'],
  [64, 'superscript'],
  [128, 'highlighted'],
]
const LINK_MODELS = { guides: 'guide', terms: 'term' } as const
const LINK_COLLECTIONS: Readonly<Record<string, string>> = { guide: 'guides', term: 'terms' }

/**
 * The portable form of what the editor wrote; `''` when there are no words.
 * @throws RichTextError that names what cannot be kept: an unknown node, a heading, a nested list, underlined text, a
 *   link to a forbidden address
 */
export function richTextFromLexical(state: unknown): string {
  const root = isRecord(state) ? state['root'] : undefined
  if (!isRecord(root) || root['type'] !== 'root')
    throw new RichTextError('This is not rich text of the editor.')
  return printRichText(childrenOf(root).map(blockFrom))
}

/** The editor's form of portable rich text: `richTextFromLexical(lexicalFromRichText(x))` is `x` in canonical form. */
export function lexicalFromRichText(source: string): LexicalState {
  const blocks: RichText = tidyRichText(parseRichText(source))
  return { root: { ...element('root'), children: blocks.map(blockNode) } }
}

function childrenOf(node: Record<string, unknown>): Record<string, unknown>[] {
  const children = node['children']
  if (!Array.isArray(children)) throw new RichTextError(`A “${String(node['type'])}” of the text is damaged.`)
  return children.map((child: unknown) => {
    if (!isRecord(child)) throw new RichTextError(`A “${String(node['type'])}” of the text is damaged.`)
    return child
  })
}

function blockFrom(node: Record<string, unknown>): Block {
  if (node['type'] === 'paragraph') return { type: 'paragraph', content: inlinesFrom(node) }
  if (node['type'] !== 'list') throw unknownNode(node)
  const listType = node['listType']
  if (listType !== 'bullet' && listType !== 'number') {
    throw new RichTextError(
      `A list of the kind “${String(listType)}” cannot be kept: use bullets or numbers.`,
    )
  }
  return { type: 'list', ordered: listType === 'number', items: childrenOf(node).map(itemFrom) }
}

function itemFrom(node: Record<string, unknown>): Inline[] {
  if (node['type'] !== 'listitem') throw unknownNode(node)
  if (childrenOf(node).some((child) => child['type'] === 'list')) {
    throw new RichTextError('A list inside a list cannot be kept: make it one list.')
  }
  const content = inlinesFrom(node)
  if (tidyBreaks(content)) {
    throw new RichTextError('A line break inside a list item cannot be kept: make it two items.')
  }
  return content
}

/** Whether a line break is between words; breaks at the ends mean nothing. */
const tidyBreaks = (content: Inline[]): boolean =>
  tidyRichText([{ type: 'paragraph', content }]).some(
    (block) => block.type === 'paragraph' && block.content.some((inline) => inline.type === 'break'),
  )

const inlinesFrom = (node: Record<string, unknown>): Inline[] =>
  childrenOf(node).map((child): Inline => {
    if (child['type'] === 'linebreak') return { type: 'break' }
    if (child['type'] === 'link') return linkFrom(child)
    return textFrom(child)
  })

function textFrom(node: Record<string, unknown>): Text {
  if (node['type'] === 'tab') return { type: 'text', text: ' ', bold: false }
  const { text, format } = node
  if (node['type'] !== 'text' || typeof text !== 'string') throw unknownNode(node)
  const bits = typeof format === 'number' ? format : 0
  const found = FORMATS.find(([bit]) => (bits & bit) !== 0)
  if (found || (bits & ~BOLD) !== 0) {
    throw new RichTextError(
      `Text that is ${found?.[1] ?? 'formatted'} cannot be kept: “${text.slice(0, 60)}”. Only bold can.`,
    )
  }
  return { type: 'text', text, bold: bits === BOLD }
}

function linkFrom(node: Record<string, unknown>): Inline {
  const content = childrenOf(node).map(textFrom)
  const target = targetOf(isRecord(node['fields']) ? node['fields'] : {})
  if (!isAllowedTarget(target)) {
    throw new RichTextError(
      `A link may lead to https:, mailto:, tel:, a guide or a term, not to “${target.slice(0, 60)}”.`,
    )
  }
  return { type: 'link', target, content }
}

function targetOf({ linkType, url, doc }: Record<string, unknown>): string {
  if (linkType !== 'internal') return typeof url === 'string' ? url : ''
  const collection = isRecord(doc) ? doc['relationTo'] : undefined
  const value = isRecord(doc) ? doc['value'] : undefined
  const id = isRecord(value) ? value['id'] : value
  if ((collection !== 'guides' && collection !== 'terms') || typeof id !== 'string')
    return typeof collection === 'string' ? collection : ''
  return `${LINK_MODELS[collection]}:${id}`
}

const unknownNode = (node: Record<string, unknown>): RichTextError =>
  new RichTextError(`A “${String(node['type'])}” cannot be kept in the text: take it out.`)

const element = (type: string) => ({ type, version: 1, format: '', indent: 0, direction: null })

function blockNode(block: Block): LexicalNode {
  if (block.type === 'paragraph') {
    return { ...element('paragraph'), textFormat: 0, textStyle: '', children: block.content.map(inlineNode) }
  }
  const children = block.items.map((item, index) => ({
    ...element('listitem'),
    value: index + 1,
    children: item.map(inlineNode),
  }))
  const kind = block.ordered ? { listType: 'number', tag: 'ol' } : { listType: 'bullet', tag: 'ul' }
  return { ...element('list'), ...kind, start: 1, children }
}

function inlineNode(inline: Inline): LexicalNode {
  if (inline.type === 'break') return { type: 'linebreak', version: 1 }
  if (inline.type === 'text') return textNode(inline)
  const [kind = '', id = ''] = inline.target.split(':')
  const relationTo = LINK_COLLECTIONS[kind]
  const fields = relationTo
    ? { linkType: 'internal', doc: { relationTo, value: id } }
    : { linkType: 'custom', url: inline.target }
  return { ...element('link'), version: 3, fields, children: inline.content.map(textNode) }
}

const textNode = ({ text, bold }: Text): LexicalNode => ({
  type: 'text',
  version: 1,
  text,
  format: bold ? BOLD : 0,
  detail: 0,
  mode: 'normal',
  style: '',
})
