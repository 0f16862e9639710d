import type { LanguageTag } from '../languages/registry.ts'
import { richTextToPlain } from '../rich-text/html.ts'
import type { WordsKind } from '../fields/words.ts'

/** Languages whose writing has no spaces between words. */
const WITHOUT_SPACES: readonly LanguageTag[] = ['zh-Hans', 'th']

/** How many words a text has, as translators count and charge them. Markup is not counted; a number is a word. */
export function wordCount(text: string, kind: WordsKind, language: LanguageTag): number {
  const plain = kind === 'rich' ? richTextToPlain(text) : text
  if (!WITHOUT_SPACES.includes(language)) return plain.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(plain)
  return [...segments].filter(({ isWordLike }) => isWordLike).length
}
