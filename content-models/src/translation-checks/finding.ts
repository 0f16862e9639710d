/** The rules that translations are checked by; the numbers are those of the plain-language rules. */
export const TRANSLATION_RULES = ['X1', 'X2', 'X3', 'X4', 'X5', 'X6', 'X7', 'X8'] as const
export type TranslationRule = (typeof TRANSLATION_RULES)[number]

/** What a check found in a translation. */
export interface Finding {
  rule: TranslationRule
  /** `block`: it must not be published so. `warn`: a person decides. */
  severity: 'block' | 'warn'
  /** The pieces of text that it is about, as they stand there: missing numbers, a term and its translation. */
  pieces: string[]
}
