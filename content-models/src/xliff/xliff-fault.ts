/**
 * What can be wrong with an XLIFF file or with one of its units, as English sentences; `{name}` stands for a value.
 * The CMS says the same in its other languages.
 */
export const FAULT_SENTENCES = {
  empty: 'The file is empty: choose the file that was translated.',
  'too-large': 'The file is larger than {most} characters: export fewer documents at a time.',
  'not-xml':
    'The file is damaged: it is no well-formed XML at line {line}. Ask for it to be saved or sent again.',
  doctype:
    'The file holds a DOCTYPE or entity declaration, which XLIFF does not need and which can do harm: have it saved without.',
  'too-deep':
    'The elements of the file are nested more than {most} deep: this is no file that was exported here.',
  'too-many-elements': 'The file holds more than {most} elements: export fewer documents at a time.',
  root: 'The file begins with <{root}> and is no XLIFF: choose an .xlf file that was exported here.',
  version: 'The file is XLIFF {version}, and only version 1.2 can be read: have it saved as XLIFF 1.2.',
  'no-version':
    'The file does not say which version of XLIFF it is: choose an .xlf file that was exported here.',
  'no-file': 'The file holds no documents: choose the file that was translated.',
  'no-attribute':
    'The attribute “{attribute}” of <{element}> is missing (line {line}): export the document again.',
  language:
    'The language “{language}” (line {line}) is none of this site: correct the attribute “{attribute}”.',
  'same-language': 'Source and target language are both {language} (line {line}): correct “target-language”.',
  original:
    'The file belongs to “{original}” (line {line}), which is no document of this site: choose a file that was exported here.',
  'double-file': 'The document “{original}” stands twice in {language} (line {line}): take one of them out.',
  'double-unit': 'The unit “{unit}” stands twice in one document (line {line}): take one of them out.',
  'too-many-units': 'The file holds more than {most} texts: export fewer documents at a time.',
  'unit-no-id': 'The text has no id: export the document again.',
  'unit-no-source': 'The source text is missing: export the document again.',
  'unit-no-hash': 'The mark of the source text is missing or damaged: export the document again.',
  'unit-no-kind': 'The kind of text is missing or unknown: export the document again.',
  'unit-too-long': 'The translation is longer than {most} characters.',
  'unit-control':
    'The translation holds the invisible control character {character}: take it out (the page keeps directions apart by itself).',
  'unit-element':
    'The translation holds the element <{element}>: only the codes of the source text are allowed.',
  'unit-code':
    'The translation holds the code {code}, which the source text does not have: use the codes of the source.',
  'unit-nested': 'A link holds another code than bold in the translation: a link holds words only.',
  'unit-plain': 'The translation holds codes, and the source is plain text: take them out.',
  'unit-markup': 'The translation holds markup as words ({markup}), and the source does not: take it out.',
  'unit-rich': 'The translation cannot be read: {reason}',
} as const

export type XliffFaultKind = keyof typeof FAULT_SENTENCES

/** What is wrong, with the values that its sentence names. */
export interface XliffFault {
  kind: XliffFaultKind
  values: Readonly<Record<string, string>>
}

/** A sentence with its `{names}` filled in. */
export const filledIn = (sentence: string, values: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}/gu, (whole, name: string) => values[name] ?? whole)

/** What is wrong, in English. */
export const faultSentence = ({ kind, values }: XliffFault): string => filledIn(FAULT_SENTENCES[kind], values)

/** Its message says in a sentence what is wrong and what to do. */
class FaultError extends Error {
  readonly fault: XliffFault

  constructor(kind: XliffFaultKind, values: Readonly<Record<string, string>> = {}) {
    super(faultSentence({ kind, values }))
    this.fault = { kind, values }
  }
}

/** A whole file that cannot be accepted. */
export class XliffError extends FaultError {
  override name = 'XliffError'
}

/** One unit that cannot be accepted; the others of its file can. */
export class XliffUnitError extends FaultError {
  override name = 'XliffUnitError'
}

/** A text inside a sentence: at most 60 characters, without line breaks and control characters. */
export function excerpt(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim()
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}
