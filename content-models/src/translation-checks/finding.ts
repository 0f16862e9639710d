/** The rules that translations are checked against; the numbers are those of the plain-language rules. */
export const TRANSLATION_RULES = ['X1', 'X2', 'X3', 'X4', 'X5', 'X6', 'X7', 'X8'] as const
export type TranslationRule = (typeof TRANSLATION_RULES)[number]

/** What a check found in a translation. */
export interface Finding {
  rule: TranslationRule
  /** `block`: it must not be published like this. `warn`: a person decides. */
  severity: 'block' | 'warn'
  /** The pieces of text that it concerns, as written: missing numbers, a term and its translation. */
  pieces: string[]
}
