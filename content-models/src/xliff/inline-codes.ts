import {
  type Block,
  type Inline,
  type Text,
  isAllowedTarget,
  parseRichText,
  printRichText,
} from '../rich-text/rich-text.ts'
import { OWN_NAMESPACE } from './exchange.ts'
import { XliffUnitError, excerpt } from './xliff-fault.ts'
import { xmlText, xmlValue } from './xml-text.ts'
import type { XmlElement } from './xml-tree.ts'

/**
 * One inline code: what it does, and the address of a link. Bold and links go around words (`<g>`), the others between
 * them (`<x/>`). `x-paragraph` begins a paragraph, `x-bullet-list` and `x-number-list` a list with its first item,
 * `x-bullet` and `x-number` a further item of the same list.
 */
export interface Code {
  ctype: string
  target?: string | undefined
}

/** The codes of a text by their ids. */
export type Codes = ReadonlyMap<string, Code>

const LISTS = [
  { ordered: false, first: 'x-bullet-list', next: 'x-bullet' },
  { ordered: true, first: 'x-number-list', next: 'x-number' },
] as const
const AROUND = ['bold', 'link', 'x-term']
const BETWEEN = ['lb', 'x-paragraph', 'x-bullet-list', 'x-bullet', 'x-number-list', 'x-number']
const HREF = `{${OWN_NAMESPACE}}href`

/** Gives ids to the codes of one text. */
type Numbering = (code: Code) => string

/** Ids from 1 on, in the order of the text; the codes are put into `codes`. */
const counting =
  (codes: Map<string, Code>): Numbering =>
  (code) => {
    const id = String(codes.size + 1)
    codes.set(id, code)
    return id
  }

/** The ids of the same codes in the source, each once; further codes get ids of their own. */
function like(source: Codes): Numbering {
  const free = new Map(source)
  let highest = source.size
  return (code) => {
    for (const [id, { ctype, target }] of free) {
      if (ctype !== code.ctype || target !== code.target) continue
      free.delete(id)
      return id
    }
    highest += 1
    return String(highest)
  }
}

/**
 * Portable rich text as the content of an XLIFF element, with the codes in it. The prefix `tv` must stand for
 * `OWN_NAMESPACE`.
 * @param source the codes of the source text, for a translation: the same codes get the same ids
 * @throws RichTextError
 */
export function inlineCodes(text: string, source?: Codes): { xml: string; codes: Codes } {
  const codes = new Map<string, Code>()
  const number = source ? like(source) : counting(codes)
  const between = (ctype: string): string => `<x id="${number({ ctype })}" ctype="${ctype}"/>`
  const around = (code: Code, words: () => string): string => {
    const address = code.target === undefined ? '' : ` tv:href="${xmlValue(code.target)}"`
    return `<g id="${number(code)}" ctype="${code.ctype}"${address}>${words()}</g>`
  }
  const words = ({ text, bold }: Text): string =>
    bold ? around({ ctype: 'bold' }, () => xmlText(text)) : xmlText(text)
  const inline = (part: Inline): string => {
    if (part.type === 'break') return between('lb')
    if (part.type === 'text') return words(part)
    const ctype = part.target.startsWith('term:') ? 'x-term' : 'link'
    return around({ ctype, target: part.target }, () => part.content.map(words).join(''))
  }
  const block = (part: Block, index: number): string => {
    if (part.type === 'paragraph') {
      return (index === 0 ? '' : between('x-paragraph')) + part.content.map(inline).join('')
    }
    const { first, next } = part.ordered ? LISTS[1] : LISTS[0]
    return part.items.map((item, at) => between(at === 0 ? first : next) + item.map(inline).join('')).join('')
  }
  // Printing and reading it once makes the form canonical: the same words always give the same codes.
  const xml = parseRichText(printRichText(parseRichText(text)))
    .map(block)
    .join('')
  return { xml, codes }
}

/**
 * Reads the content of an XLIFF element as portable rich text in its canonical form.
 * @param source the codes of the source text, for a translation: they define a code when a tool has left that out
 * @throws XliffUnitError for codes that are not ours and for links that lead to a place that is not allowed
 */
export function readInlineCodes(element: XmlElement, source?: Codes): { text: string; codes: Codes } {
  const codes = new Map<string, Code>()
  const blocks: Block[] = []
  let content: Inline[] | undefined
  const here = (): Inline[] => {
    if (content) return content
    content = []
    blocks.push({ type: 'paragraph', content })
    return content
  }
  const begin = (ctype: string): void => {
    content = []
    const list = LISTS.find(({ first, next }) => ctype === first || ctype === next)
    const last = blocks.at(-1)
    if (!list) blocks.push({ type: 'paragraph', content })
    else if (ctype === list.next && last?.type === 'list' && last.ordered === list.ordered)
      last.items.push(content)
    else blocks.push({ type: 'list', ordered: list.ordered, items: [content] })
  }
  const read = (parent: XmlElement, bold: boolean, link: Text[] | undefined): void => {
    for (const child of parent.children) {
      if (typeof child === 'string') {
        // Our texts contain no line breaks: a blank text with one is indentation added by a tool.
        if (/^\s*\n\s*$/u.test(child)) continue
        ;(link ?? here()).push({ type: 'text', text: child.replace(/\s*\n\s*/gu, ' '), bold })
      } else if (child.name === 'mrk') read(child, bold, link)
      else {
        const code = codeOf(child, source)
        codes.set(child.attributes.get('id') ?? '', code)
        if (link && code.ctype !== 'bold') throw new XliffUnitError('unit-nested')
        if (code.ctype === 'bold') read(child, true, link)
        else if (code.target !== undefined) {
          const words: Text[] = []
          here().push({ type: 'link', target: code.target, content: words })
          read(child, bold, words)
        } else if (code.ctype === 'lb') here().push({ type: 'break' })
        else begin(code.ctype)
      }
    }
  }
  read(element, false, undefined)
  return { text: printRichText(blocks), codes }
}

/** What a code is: by its own attributes, or by those of the source's code with the same id. */
function codeOf(element: XmlElement, source: Codes | undefined): Code {
  const { name, attributes } = element
  if (name !== 'g' && name !== 'x') throw new XliffUnitError('unit-element', { element: excerpt(name) })
  const id = attributes.get('id') ?? ''
  const known = source?.get(id)
  const ctype = attributes.get('ctype') ?? known?.ctype ?? ''
  if (!(name === 'g' ? AROUND : BETWEEN).includes(ctype)) {
    throw new XliffUnitError('unit-code', { code: excerpt(`<${name} id="${id}">`) })
  }
  if (name === 'x' || ctype === 'bold') return { ctype }
  const target = attributes.get(HREF) ?? known?.target
  if (target === undefined) throw new XliffUnitError('unit-code', { code: excerpt(`<${name} id="${id}">`) })
  if (!isAllowedTarget(target)) {
    const reason = `A link may lead to https:, mailto:, tel:, a guide or a term, not to “${excerpt(target)}”.`
    throw new XliffUnitError('unit-rich', { reason })
  }
  return { ctype, target }
}
