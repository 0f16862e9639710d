import { type XmlDocument, XmlElement, XmlError, parseXml } from '@rgrove/parse-xml'
import type { LanguageTag } from '../languages/registry.ts'
import { languageOfTag } from './language-of-tag.ts'
import { segmentText } from './segment-text.ts'
import { TmxError } from './tmx-error.ts'
import type { TmxPair } from './write-tmx.ts'
import { textOfXmlFile } from './xml-file.ts'

/** The largest file that is read, and the most translation units in it. */
export const MOST_MEGABYTES = 10
export const MOST_UNITS = 50_000
/** The longest text of a unit, in UTF-16 units; the longest that a translation may be. */
const LONGEST_TEXT = 20_000
const LONGEST_NAME = 200

/** Why a translation unit is left out. */
export type TmxUnitProblem = 'no-source' | 'no-target' | 'too-long'

export interface TmxContent {
  pairs: TmxPair[]
  /** How many units were left out, by reason. */
  leftOut: Partial<Record<TmxUnitProblem, number>>
}

/**
 * Reads the translations in one language from a TMX file (versions 1.1 to 1.4). Tags of other tools count as the
 * language that they mean (`fi-FI`); inline codes are removed and their text is kept; no file that it names is ever
 * loaded.
 * @param language the language of the translations
 * @throws TmxError when the whole file is refused
 */
export function readTmx(file: Uint8Array, language: LanguageTag): TmxContent {
  const root = parse(textOfXmlFile(file, MOST_MEGABYTES)).root
  if (root?.name !== 'tmx') throw new TmxError('not-tmx')
  const header = childrenOf(root, 'header')[0]
  const units = childrenOf(root, 'body').flatMap((body) => childrenOf(body, 'tu'))
  if (!header || childrenOf(root, 'body').length === 0) throw new TmxError('not-tmx')
  if (units.length > MOST_UNITS) throw new TmxError('too-many', { limit: String(MOST_UNITS) })
  const content: TmxContent = { pairs: [], leftOut: {} }
  for (const unit of units) {
    const pair = pairOf(unit, language, unit.attributes['srclang'] ?? header.attributes['srclang'] ?? '')
    if (typeof pair === 'string') content.leftOut[pair] = (content.leftOut[pair] ?? 0) + 1
    else content.pairs.push(pair)
  }
  return content
}

function parse(text: string): XmlDocument {
  try {
    return parseXml(text)
  } catch (error) {
    if (error instanceof XmlError) throw new TmxError('not-xml', { line: String(error.line) })
    // Elements nested by the thousand; no TMX file is like that.
    if (error instanceof RangeError) throw new TmxError('not-tmx')
    throw error
  }
}

interface Variant {
  language: LanguageTag
  text: string
  element: XmlElement
}

function pairOf(unit: XmlElement, language: LanguageTag, sourceTag: string): TmxPair | TmxUnitProblem {
  const variants = childrenOf(unit, 'tuv').flatMap(variantOf)
  const target = variants.find((variant) => variant.language === language)
  const others = variants.filter((variant) => variant.language !== language)
  // `*all*` means that every text may be the source; then the first one is.
  const named = languageOfTag(sourceTag)
  const source = named ? others.find((variant) => variant.language === named) : others[0]
  if (!source) return 'no-source'
  if (!target) return 'no-target'
  if (source.text.length > LONGEST_TEXT || target.text.length > LONGEST_TEXT) return 'too-long'
  return {
    source: source.text,
    sourceLanguage: source.language,
    value: target.text,
    from: short(childrenOf(unit, 'prop').find(({ attributes }) => attributes['type'] === 'x-from')?.text),
    by: short(attributeOf([target.element, unit], ['changeid', 'creationid'])),
    at: dateOf(attributeOf([target.element, unit], ['changedate', 'creationdate'])),
  }
}

function variantOf(element: XmlElement): Variant[] {
  const language = languageOfTag(element.attributes['xml:lang'] ?? element.attributes['lang'] ?? '')
  const segment = childrenOf(element, 'seg')[0]
  const text = segment ? segmentText(segment) : ''
  return language && text !== '' ? [{ language, text, element }] : []
}

const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((child): child is XmlElement => child instanceof XmlElement && child.name === name)

function attributeOf(elements: readonly XmlElement[], names: readonly string[]): string | undefined {
  for (const { attributes } of elements) {
    for (const name of names) if (attributes[name]) return attributes[name]
  }
  return undefined
}

function short(text = ''): string | undefined {
  const line = text.replace(/\p{Cc}+/gu, ' ').trim()
  return line === '' ? undefined : line.slice(0, LONGEST_NAME)
}

/** ISO 8601 from a date of TMX (`20261124T010500Z`); `undefined` when it is not one. */
function dateOf(compact: string | undefined): string | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/u.exec(compact ?? '')
  if (!parts) return undefined
  const [, year, month, day, hour, minute, second] = parts
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString()
}
