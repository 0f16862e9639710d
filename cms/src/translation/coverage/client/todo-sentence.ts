import type { Todo } from '../coverage.ts'
import type { Texts } from './texts.ts'
import { atStart } from '../../../admin/kit/wording.ts'
import { formatMessage } from '../../../labels/format-message.ts'

/**
 * A to-do as one sentence in the language of the admin: “Arabic: 12 documents have texts whose source has changed
 * (340 words)”. Words are left out where there are none to count.
 */
export function todoSentence(todo: Todo, texts: Texts, adminLanguage: string): string {
  const { kind, languageName, documents, words } = todo
  const begin = languageName === undefined ? '' : `${atStart(languageName, adminLanguage)}: `
  const sentence = formatMessage(texts[`coverage.todo.${kind}`], adminLanguage, { n: documents })
  const size = words > 0 ? ` (${formatMessage(texts['coverage.words'], adminLanguage, { n: words })})` : ''
  return `${begin}${sentence}${size}`
}
