import { LANGUAGES, type LanguageTag } from '../languages/registry.ts'
import { isModelName } from '../models/model.ts'
import { type ReadXliff, XLIFF_NAMESPACE, type XliffFile } from './exchange.ts'
import { readUnit } from './read-unit.ts'
import { XliffError, XliffUnitError, excerpt } from './xliff-fault.ts'
import { type XmlElement, isXliff, needed, readXml, wordsIn } from './xml-tree.ts'

/** A document of 10,000 characters has some 200 texts; a file with more was not made here. */
const MOST_UNITS = 20_000

/**
 * Reads XLIFF 1.2 that was exported here and came back from a translator. A unit that cannot be accepted is named in
 * `refused` and does not prevent others from being read; states, notes and elements of other tools are ignored.
 * @throws XliffError with one sentence when the file as a whole is wrong or hostile
 */
export function readXliff(text: string): ReadXliff {
  const root = readXml(text)
  if (root.name !== 'xliff') throw new XliffError('root', { root: excerpt(root.name) })
  const version = root.attributes.get('version')
  if (version === undefined) throw new XliffError('no-version')
  if (version !== '1.2') throw new XliffError('version', { version: excerpt(version) })
  if (root.space !== XLIFF_NAMESPACE && root.space !== '')
    throw new XliffError('version', { version: excerpt(root.space) })
  const files = root.children.filter((child) => isXliff(child, 'file'))
  if (files.length === 0) throw new XliffError('no-file')
  const seen = new Set<string>()
  let units = 0
  return {
    files: files.map((element) => {
      const file = readFile(element)
      const original = `${file.model}/${file.document}`
      const key = `${original}/${file.targetLanguage}`
      const place = { original, language: file.targetLanguage, line: String(element.line) }
      if (seen.has(key)) throw new XliffError('double-file', place)
      seen.add(key)
      units += file.units.length + file.refused.length
      if (units > MOST_UNITS) throw new XliffError('too-many-units', { most: String(MOST_UNITS) })
      return file
    }),
  }
}

const original = /^([a-z]+)\/([A-Za-z0-9-]{1,64})$/u

function readFile(element: XmlElement): ReadXliff['files'][number] {
  const line = String(element.line)
  const name = needed(element, 'original')
  const [, model = '', document = ''] = original.exec(name) ?? []
  if (!isModelName(model)) throw new XliffError('original', { original: excerpt(name), line })
  const sourceLanguage = languageIn(element, 'source-language')
  const targetLanguage = languageIn(element, 'target-language')
  if (sourceLanguage === targetLanguage)
    throw new XliffError('same-language', { language: sourceLanguage, line })
  const read: Pick<ReadXliff['files'][number], 'units' | 'refused'> = { units: [], refused: [] }
  const seen = new Set<string>()
  for (const [index, unit] of unitsIn(element).entries()) {
    const id = unit.attributes.get('id') ?? ''
    if (id !== '' && seen.has(id)) {
      throw new XliffError('double-unit', { unit: excerpt(id), line: String(unit.line) })
    }
    seen.add(id)
    try {
      read.units.push(readUnit(unit))
    } catch (error) {
      if (!(error instanceof XliffUnitError)) throw error
      read.refused.push({ id: id === '' ? `#${index + 1}` : id, fault: error.fault })
    }
  }
  return { model, document, title: titleOf(element), sourceLanguage, targetLanguage, ...read }
}

/** The units of a file in order, including those in groups. */
function unitsIn(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => {
    if (isXliff(child, 'trans-unit')) return [child]
    return isXliff(child, 'body') || isXliff(child, 'group') ? unitsIn(child) : []
  })
}

function titleOf(file: XmlElement): XliffFile['title'] {
  const header = file.children.find((child) => isXliff(child, 'header'))
  const note = header?.children.find((child) => isXliff(child, 'note'))
  return note ? wordsIn(note) : ''
}

/**
 * The language that an attribute names. Tools change the letters' case and add a country (`AR`, `sv-FI`); both count as
 * our language.
 */
function languageIn(element: XmlElement, attribute: string): LanguageTag {
  const given = needed(element, attribute)
  const tag = given.toLowerCase().replaceAll('_', '-')
  const found =
    LANGUAGES.find((row) => row.tag.toLowerCase() === tag) ??
    LANGUAGES.find((row) => row.tag.toLowerCase() === tag.replace(/-(?:[a-z]{2}|\d{3})$/u, ''))
  if (found) return found.tag
  throw new XliffError('language', { language: excerpt(given), attribute, line: String(element.line) })
}
