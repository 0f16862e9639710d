import type { LanguageTag } from '@tienviitta/content-models/languages/registry'

/** Why a text cannot be translated by the machine; the label `machine.problem=…` says what to do about each. */
export const MACHINE_PROBLEMS = [
  'not-set-up',
  'wrong-key',
  'quota',
  'budget',
  'too-many-requests',
  'language',
  'too-long',
  'crisis',
  'unreachable',
  'unexpected',
] as const
export type MachineProblem = (typeof MACHINE_PROBLEMS)[number]

/**
 * Machine translation is not possible. The message is for the log; people read the label of `kind`. The underlying
 * error is not kept: the client's errors contain the key.
 */
export class MachineTranslationError extends Error {
  override name = 'MachineTranslationError'
  readonly kind: MachineProblem

  constructor(kind: MachineProblem, message: string) {
    super(message)
    this.kind = kind
  }
}

/** The languages that a provider translates from and into. */
export interface MachineLanguages {
  source: readonly LanguageTag[]
  target: readonly LanguageTag[]
}

/** Texts to translate, in the form that `protected-text.ts` writes: XML in which the contents of `x` must stay. */
export interface TextsToTranslate {
  texts: readonly string[]
  from: LanguageTag
  to: LanguageTag
}

/** A machine translation service. */
export interface MachineTranslator {
  /** Its name as people know it: `DeepL`. It is given as the writer of its texts. */
  readonly name: string
  /** How many texts one request may hold, and how many bytes all of them, written as form fields. */
  readonly limits: { readonly texts: number; readonly bytes: number }
  /** What the provider offers today. @throws MachineTranslationError */
  languages: () => Promise<MachineLanguages>
  /** The translations, in the order of the texts. @throws MachineTranslationError */
  translate: (request: TextsToTranslate) => Promise<string[]>
}
