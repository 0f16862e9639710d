import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LANGUAGES, type LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { WordsKind } from '@tienviitta/content-models/fields/words'
import { z } from 'zod'
import { packageFolder } from '@tienviitta/process/project'
import type { Random } from './random.ts'

/** Real words of each language. */
export type Vocabularies = ReadonlyMap<LanguageTag, readonly string[]>

/** The words of the site's own interface texts: every language of the site has them, in its own script. */
export async function readVocabularies(): Promise<Vocabularies> {
  const entries = LANGUAGES.map(async ({ tag }): Promise<[LanguageTag, readonly string[]]> => {
    return [tag, wordsIn(Object.values(await readMessages(tag)).join(' '))]
  })
  return new Map(await Promise.all(entries))
}

/** The site's interface texts of a language, as in its catalogue. */
export async function readMessages(tag: LanguageTag): Promise<Record<string, string>> {
  const file = join(packageFolder('site'), 'src', 'messages', `${tag}.json`)
  return z.record(z.string(), z.string()).parse(JSON.parse(await readFile(file, 'utf8')))
}

/** The different words of a text, in their order; placeholders, digits and punctuation are left out. */
export function wordsIn(text: string): string[] {
  const plain = text.replaceAll(/\{[^{}]*\}/gu, ' ').replaceAll(/\{[^{}]*\}/gu, ' ')
  return [...new Set(plain.match(/[\p{L}\p{M}]{2,}/gu) ?? [])]
}

/** A line, sentences or rich text of about `length` words. */
export function madeUpText(
  kind: WordsKind,
  length: number,
  words: readonly string[],
  random: Random,
): string {
  if (kind === 'line') return phrase(length, words, random)
  if (kind === 'text') return sentences(length, words, random)
  const list = Array.from({ length: 3 }, () => `- ${phrase(6, words, random)}`).join('\n')
  const link = `[${phrase(2, words, random)}](https://www.example.fi/${random.below(1000)})`
  const half = Math.max(8, Math.floor((length - 20) / 2))
  return [
    `${sentences(half, words, random)} **${phrase(2, words, random)}**.`,
    `${sentences(half, words, random)} ${link}.`,
    ...(length > 40 ? [list] : []),
  ].join('\n\n')
}

function phrase(length: number, words: readonly string[], random: Random): string {
  const text = Array.from({ length: Math.max(1, length) }, () => random.pick(words)).join(' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function sentences(length: number, words: readonly string[], random: Random): string {
  const count = Math.max(1, Math.round(length / 9))
  return Array.from({ length: count }, () => `${phrase(Math.ceil(length / count), words, random)}.`).join(' ')
}
