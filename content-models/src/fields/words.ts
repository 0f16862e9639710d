import { z } from 'zod'
import { remembering } from '../remembering/remembering.ts'
import { richText } from '../rich-text/rich-text.ts'

/**
 * How a piece of words is written and shown.
 * - `line`: one line, no markup (a title, a price).
 * - `text`: plain sentences, line breaks allowed.
 * - `rich`: the portable rich text of `rich-text/rich-text.ts`.
 */
export type WordsKind = 'line' | 'text' | 'rich'

/** A string that readers read, and that therefore has a version in every language. */
export type Words = string & z.core.$brand<'words'>

/**
 * The one declaration of what is translatable. Units, the translation view, XLIFF, staleness, coverage and the
 * merge on the site all come from it; nothing else knows which fields are words.
 */
export const wordsRegistry = z.registry<{ kind: WordsKind }>()

const noControlCharacters = /^[^\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]*$/u
const noControlCharactersButLineBreaks = /^(?:\n|[^\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069])*$/u
const controlCharacters = 'must not contain control characters (the page isolates mixed directions by itself)'

function plainWords(kind: WordsKind, form: RegExp, description: string, maximum: number) {
  const schema = z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(maximum)
    .regex(form, controlCharacters)
    .brand<'words'>()
    .describe(description)
  return schema.register(wordsRegistry, { kind })
}

/** Words on one line, without markup. `description` says in English what belongs there. */
export function lineWords(description: string, maximum = 200) {
  return plainWords('line', noControlCharacters, description, maximum)
}

/** Plain sentences; line breaks are kept. `description` says in English what belongs there. */
export function textWords(description: string, maximum = 1000) {
  return plainWords('text', noControlCharactersButLineBreaks, description, maximum)
}

/** Portable rich text. `description` says in English what belongs there. */
export function richWords(description: string, maximum = 10_000) {
  const schema = richText(maximum).brand<'words'>().describe(description)
  return schema.register(wordsRegistry, { kind: 'rich' })
}

/** The kind of words that a schema describes, if it describes words. Remembered, because zod's lookup is slow. */
export const wordsKindOf = remembering(
  (schema: z.core.$ZodType): WordsKind | undefined => wordsRegistry.get(schema)?.kind,
  new WeakMap(),
)
