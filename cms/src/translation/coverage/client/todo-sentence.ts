import type { Todo } from '../coverage.ts'
import type { Texts } from './texts.ts'
import { atStart, counted } from '../../../admin/kit/wording.ts'

/**
 * A to-do as one sentence in the language of the admin: “Arabic: 12 documents have texts whose source has changed
 * (340 words)”. Words are left out where there are none to count.
 */
export function todoSentence(todo: Todo, texts: Texts, adminLanguage: string): string {
  const { kind, languageName, documents, words } = todo
  const begin = languageName === undefined ? '' : `${atStart(languageName, adminLanguage)}: `
  const sentence = counted(texts, `coverage.todo.${kind}`, documents, adminLanguage)
  const size = words > 0 ? ` (${counted(texts, 'coverage.words', words, adminLanguage)})` : ''
  return `${begin}${sentence}${size}`
}
