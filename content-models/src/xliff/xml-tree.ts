import { XmlElement as ParsedElement, XmlError, XmlText, parseXml } from '@rgrove/parse-xml'
import { XLIFF_NAMESPACE } from './exchange.ts'
import { XliffError, excerpt } from './xliff-fault.ts'

/** An XML element with its names resolved, whatever prefixes a tool has chosen. */
export interface XmlElement {
  /** The namespace; empty when there is none. */
  space: string
  name: string
  /** Where it begins: the number of the line in the text, from 1. */
  line: number
  /** By name; those of a namespace by `{namespace}name`. */
  attributes: ReadonlyMap<string, string>
  children: (XmlElement | string)[]
}

const MOST_CHARACTERS = 5_000_000
const MOST_ELEMENTS = 200_000
const DEEPEST = 50
const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace'

/**
 * Reads XML and returns its root. Comments and processing instructions are left out. Nothing outside the text is ever
 * read, and no entities are known except XML's own five.
 * @throws XliffError when it is too large, has a DOCTYPE, or is not well-formed
 */
export function readXml(text: string): XmlElement {
  if (text.trim() === '') throw new XliffError('empty')
  if (text.length > MOST_CHARACTERS) throw new XliffError('too-large', { most: String(MOST_CHARACTERS) })
  checkShape(text)
  try {
    const { root } = parseXml(text, { includeOffsets: true })
    if (!root) throw new XliffError('not-xml', { line: '1' })
    return resolved(root, new Map([['xml', XML_NAMESPACE]]), lineFinder(text))
  } catch (error) {
    if (error instanceof XmlError) throw new XliffError('not-xml', { line: String(error.line) })
    // The parser calls itself for each level, and text that looks like closing tags can hide levels from the count.
    if (error instanceof RangeError) throw new XliffError('too-deep', { most: String(DEEPEST) })
    throw error
  }
}

/** What occurs outside words and would make the parser work endlessly or do what XLIFF does not need. */
const mark = /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<!(?:DOCTYPE|ENTITY)|<\/|<\?|\/>|</giu

/** Counts elements and their depth before the parser, which calls itself for each level, sees the text. */
function checkShape(text: string): void {
  let depth = 0
  let elements = 0
  for (const [found] of text.matchAll(mark)) {
    if (/^<!(?:DOCTYPE|ENTITY)$/iu.test(found)) throw new XliffError('doctype')
    if (found === '<') {
      depth += 1
      elements += 1
    } else if (found === '</' || found === '/>') depth -= 1
    if (depth > DEEPEST) throw new XliffError('too-deep', { most: String(DEEPEST) })
    if (elements > MOST_ELEMENTS) throw new XliffError('too-many-elements', { most: String(MOST_ELEMENTS) })
  }
}

function resolved(
  element: ParsedElement,
  around: ReadonlyMap<string, string>,
  lineAt: (offset: number) => number,
): XmlElement {
  const spaces = new Map(around)
  for (const [name, value] of Object.entries(element.attributes)) {
    if (name === 'xmlns') spaces.set('', value)
    else if (name.startsWith('xmlns:')) spaces.set(name.slice(6), value)
  }
  const line = lineAt(element.start)
  const split = (name: string): [space: string, name: string] => {
    const colon = name.indexOf(':')
    if (colon < 0) return [spaces.get('') ?? '', name]
    const space = spaces.get(name.slice(0, colon))
    if (space === undefined) throw new XliffError('not-xml', { line: String(line) })
    return [space, name.slice(colon + 1)]
  }
  const attributes = new Map<string, string>()
  for (const [name, value] of Object.entries(element.attributes)) {
    if (name === 'xmlns' || name.startsWith('xmlns:')) continue
    const [space, local] = split(name)
    attributes.set(name.includes(':') ? `{${space}}${local}` : name, value)
  }
  const [space, name] = split(element.name)
  const children: XmlElement['children'] = []
  for (const child of element.children) {
    if (child instanceof ParsedElement) children.push(resolved(child, spaces, lineAt))
    else if (child instanceof XmlText) {
      // A processing instruction between two texts is left out, which makes them one text.
      const last = children.at(-1)
      if (typeof last === 'string') children[children.length - 1] = last + child.text
      else children.push(child.text)
    }
  }
  return { space, name, line, attributes, children }
}

/** Finds the line of an offset by halving; offsets are asked for in any order. */
function lineFinder(text: string): (offset: number) => number {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let low = 0
    let high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return low + 1
  }
}

/** Whether it is an element of XLIFF with this name; a tool may have left the namespace out. */
export const isXliff = (part: XmlElement | string, name: string): part is XmlElement =>
  typeof part !== 'string' && part.name === name && (part.space === XLIFF_NAMESPACE || part.space === '')

/** The words in an element and in its children. */
export const wordsIn = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : wordsIn(child))).join('')

/** An element's attribute. @throws XliffError when it is missing or blank */
export function needed(element: XmlElement, attribute: string): string {
  const value = element.attributes.get(attribute)?.trim() ?? ''
  if (value !== '') return value
  throw new XliffError('no-attribute', {
    attribute,
    element: excerpt(element.name),
    line: String(element.line),
  })
}
