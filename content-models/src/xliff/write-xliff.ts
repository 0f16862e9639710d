import { RichTextError } from '../rich-text/rich-text.ts'
import {
  OWN_NAMESPACE,
  XLIFF_NAMESPACE,
  type XliffExchange,
  type XliffFile,
  type XliffUnit,
} from './exchange.ts'
import { type Codes, inlineCodes } from './inline-codes.ts'
import { xmlText, xmlValue } from './xml-text.ts'

/**
 * Writes XLIFF 1.2: one `<file>` per document and language, in the order of their names; the same exchange gives the
 * same characters. A unit whose source is not readable rich text is left out, because it could not be translated; so is
 * a translation that cannot be read.
 */
export function xliffText({ files }: XliffExchange): string {
  const named = files.map((file) => ({ file, name: originalOf(file) }))
  const sorted = named.toSorted(
    (one, other) => order(one.name, other.name) || order(one.file.targetLanguage, other.file.targetLanguage),
  )
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff version="1.2" xmlns="${XLIFF_NAMESPACE}" xmlns:tv="${OWN_NAMESPACE}">`,
    ...sorted.flatMap(({ file }) => fileLines(file)),
    '</xliff>',
    '',
  ].join('\n')
}

const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** The name of a document in an exchange: `guide/665f…`. */
export const originalOf = ({ model, document }: Pick<XliffFile, 'model' | 'document'>): string =>
  `${model}/${document}`

function fileLines(file: XliffFile): string[] {
  const languages = `source-language="${file.sourceLanguage}" target-language="${file.targetLanguage}"`
  return [
    `  <file original="${xmlValue(originalOf(file))}" ${languages} datatype="plaintext">`,
    '    <header>',
    `      <note>${xmlText(file.title)}</note>`,
    '    </header>',
    '    <body>',
    ...file.units.flatMap(unitLines),
    '    </body>',
    '  </file>',
  ]
}

function unitLines(unit: XliffUnit): string[] {
  const source = content(unit.kind, unit.source)
  if (!source) return []
  const target = unit.target === undefined ? undefined : content(unit.kind, unit.target, source.codes)
  const maximum = unit.maximum === undefined ? '' : ` maxwidth="${unit.maximum}" size-unit="char"`
  const targetHash = unit.targetHash === undefined ? '' : ` tv:target-hash="${xmlValue(unit.targetHash)}"`
  return [
    `      <trans-unit id="${xmlValue(unit.id)}" resname="${xmlValue(unit.label)}" restype="x-${unit.kind}"` +
      `${maximum} xml:space="preserve" tv:source-hash="${xmlValue(unit.sourceHash)}"${targetHash}>`,
    `        <source>${source.xml}</source>`,
    ...(target ? [`        <target state="${unit.state}">${target.xml}</target>`] : []),
    ...unit.notes.map((note) => `        <note from="developer">${xmlText(note)}</note>`),
    ...beforeLines(unit),
    '      </trans-unit>',
  ]
}

function beforeLines({ kind, before }: XliffUnit): string[] {
  const source = before && content(kind, before.source)
  const target = before && source && content(kind, before.target, source.codes)
  if (!source || !target) return []
  return [
    '        <alt-trans alttranstype="previous-version" xml:space="preserve">',
    `          <source>${source.xml}</source>`,
    `          <target>${target.xml}</target>`,
    '        </alt-trans>',
  ]
}

/** A text as the content of an element; `undefined` for rich text that cannot be read. */
function content(
  kind: XliffUnit['kind'],
  text: string,
  source?: Codes,
): { xml: string; codes: Codes } | undefined {
  if (kind !== 'rich') return { xml: xmlText(text), codes: new Map() }
  try {
    return inlineCodes(text, source)
  } catch (error) {
    if (error instanceof RichTextError) return undefined
    throw error
  }
}
