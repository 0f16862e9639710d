import type { MetTerm } from '@tienviitta/content-models/terms/term-pair'

/** A piece of a text that a machine must not translate, and what replaces it in the translation. */
export interface ProtectedPiece {
  /** Index of its first UTF-16 unit, and of the one after its last. */
  start: number
  end: number
  value: string
}

/** Finds the words of the glossary in a text. */
export type TermsIn = (text: string) => readonly MetTerm[]

const addressEnd = String.raw`[^\s<>"“”»]*[^\s<>"“”».,;:!?)\]']`

const FORMS = [
  // Placeholders: {name}, {{name}}, %s, %(name)s.
  String.raw`\{\{?\s?[\p{L}_][\p{L}\p{N}_.-]*\s?\}?\}|%(?:\([\p{L}\p{N}_.]+\))?[sd](?!\p{L})`,
  // Web addresses, also without https://.
  String.raw`(?:https?:\/\/|www\.)${addressEnd}`,
  String.raw`[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+`,
  String.raw`(?<![\p{L}\p{N}@.-])(?:[a-z0-9-]{1,63}\.)+(?:fi|com|org|net|eu|info)(?![\p{L}\p{N}-])(?:\/(?:${addressEnd})?)?`,
  // Phone numbers begin with + or 0; up to two marks may come between digits: (09) 310 1234.
  String.raw`(?<![\p{L}\p{N}+.,-])\(?(?:\+|0)[0-9](?:[ \u00A0()\/-]{0,2}[0-9]){4,14}(?!\p{N})`,
  // Emergency and help lines of the European Union.
  String.raw`(?<![\p{L}\p{N}+.,-])(?:112|116[ \u00A0]?(?:111|117|00[0-9]))(?![\p{L}\p{N}]|[.,][0-9])`,
]
const form = new RegExp(FORMS.join('|'), 'gu')

/**
 * Placeholders, web and e-mail addresses, phone numbers and words of the glossary in a text, in their order. A word of
 * the glossary becomes its agreed translation; while there is none, the official word as it appears on documents.
 */
export function protectedPieces(text: string, termsIn: TermsIn): ProtectedPiece[] {
  const pieces = [...text.matchAll(form)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    value: match[0],
  }))
  for (const term of everyTerm(text, termsIn)) {
    const piece = { start: term.start, end: term.start + term.found.length, value: wordFor(term) }
    if (pieces.every(({ start, end }) => piece.end <= start || end <= piece.start)) pieces.push(piece)
  }
  return pieces.sort((one, other) => one.start - other.start)
}

/** The terms at all their places; `termsIn` gives only the first place of each. */
function everyTerm(text: string, termsIn: TermsIn): MetTerm[] {
  const met = termsIn(text)
  if (met.length === 0) return []
  let rest = text
  for (const { start, found } of met) {
    // A mark that is neither letter nor space, so that no term reaches across it.
    rest = rest.slice(0, start) + '·'.repeat(found.length) + rest.slice(start + found.length)
  }
  return [...met, ...(rest === text ? [] : everyTerm(rest, termsIn))]
}

function wordFor({ agreed, abbreviation, found, term }: MetTerm): string {
  if (agreed !== undefined && agreed.trim() !== '') return agreed.trim()
  return abbreviation !== undefined && abbreviation !== '' && found.startsWith(abbreviation)
    ? abbreviation
    : term
}
