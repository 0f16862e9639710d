import type { WordsKind } from '../fields/words.ts'
import { OWN_NAMESPACE, XLIFF_STATES, type XliffState, type XliffUnit } from './exchange.ts'
import { type Codes, readInlineCodes } from './inline-codes.ts'
import { XliffUnitError, excerpt } from './xliff-fault.ts'
import { type XmlElement, isXliff, wordsIn } from './xml-tree.ts'

const KINDS: readonly WordsKind[] = ['line', 'text', 'rich']
/** As long as the longest text that a translation may keep. */
const MOST_CHARACTERS = 20_000
const HASH = /^[0-9a-f]{16}$/u
const control = /[^\P{Cc}\n]|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u
const markup = /<\/?[a-z][^<>]*>|<!--/iu

/** Reads one `<trans-unit>`. @throws XliffUnitError when it cannot be accepted; says why */
export function readUnit(element: XmlElement): XliffUnit {
  const id = attribute(element, 'id')
  if (id === undefined) throw new XliffUnitError('unit-no-id')
  const kind = KINDS.find((known) => attribute(element, 'restype') === `x-${known}`)
  if (!kind) throw new XliffUnitError('unit-no-kind')
  const sourceHash = own(element, 'source-hash')
  if (sourceHash === undefined || !HASH.test(sourceHash)) throw new XliffUnitError('unit-no-hash')
  const sourceElement = child(element, 'source')
  if (!sourceElement) throw new XliffUnitError('unit-no-source')
  const source = read(kind, sourceElement)
  const targetElement = child(element, 'target')
  const target = targetElement && checkedTarget(kind, targetElement, source)
  const targetHash = own(element, 'target-hash')
  const maximum = Number(attribute(element, 'maxwidth') ?? Number.NaN)
  const before = beforeOf(kind, element)
  return {
    id,
    kind,
    label: attribute(element, 'resname') ?? id,
    source: source.text,
    sourceHash,
    ...(target === undefined ? {} : { target }),
    state: target === undefined ? 'needs-translation' : stateOf(targetElement),
    ...(targetHash === undefined ? {} : { targetHash }),
    ...(Number.isInteger(maximum) && maximum > 0 ? { maximum } : {}),
    notes: element.children.flatMap((note) => (isXliff(note, 'note') ? [wordsIn(note)] : [])),
    ...(before ? { before } : {}),
  }
}

interface Content {
  text: string
  codes: Codes
}

function read(kind: WordsKind, element: XmlElement, source?: Content): Content {
  if (kind === 'rich') return readInlineCodes(element, source?.codes)
  return { text: plainWords(element).replace(/\r\n?/gu, '\n'), codes: new Map() }
}

/** The words of an element without codes; `mrk` only marks a piece of them. */
function plainWords(element: XmlElement): string {
  return element.children
    .map((part) => {
      if (typeof part === 'string') return part
      if (part.name === 'mrk') return plainWords(part)
      if (part.name === 'g' || part.name === 'x') throw new XliffUnitError('unit-plain')
      throw new XliffUnitError('unit-element', { element: excerpt(part.name) })
    })
    .join('')
}

/** The translation; `undefined` when it is blank. */
function checkedTarget(kind: WordsKind, element: XmlElement, source: Content): string | undefined {
  const words = wordsIn(element)
  if (words.trim() === '') return undefined
  const hidden = control.exec(words.replace(/\r\n?/gu, '\n'))?.[0]
  if (hidden !== undefined) {
    const number = hidden.codePointAt(0) ?? 0
    throw new XliffUnitError('unit-control', {
      character: `U+${number.toString(16).toUpperCase().padStart(4, '0')}`,
    })
  }
  const { text } = read(kind, element, source)
  if (text.length > MOST_CHARACTERS)
    throw new XliffUnitError('unit-too-long', { most: String(MOST_CHARACTERS) })
  const tag = markup.exec(text)?.[0]
  if (tag !== undefined && !markup.test(source.text))
    throw new XliffUnitError('unit-markup', { markup: excerpt(tag) })
  return text
}

function stateOf(target: XmlElement | undefined): XliffState {
  const state = target?.attributes.get('state')
  return XLIFF_STATES.find((known) => known === state) ?? 'translated'
}

/** What was translated before; other tools add their own suggestions, which are ignored. */
function beforeOf(kind: WordsKind, element: XmlElement): XliffUnit['before'] {
  const previous = element.children.find(
    (part) => isXliff(part, 'alt-trans') && part.attributes.get('alttranstype') === 'previous-version',
  )
  const source = typeof previous === 'object' ? child(previous, 'source') : undefined
  const target = typeof previous === 'object' ? child(previous, 'target') : undefined
  if (!source || !target) return undefined
  try {
    const from = read(kind, source)
    return { source: from.text, target: read(kind, target, from).text }
  } catch (error) {
    // It is only information; what the translator wrote is in the target.
    if (error instanceof XliffUnitError) return undefined
    throw error
  }
}

const attribute = (element: XmlElement, name: string): string | undefined => {
  const value = element.attributes.get(name)
  return value === '' ? undefined : value
}
const own = (element: XmlElement, name: string): string | undefined =>
  attribute(element, `{${OWN_NAMESPACE}}${name}`)

const child = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((part) => isXliff(part, name))
