import type { Todo } from '../coverage.ts'
import type { CoverageSay } from './texts.ts'
import { atStart } from '../../../admin/kit/wording.ts'

/**
 * A to-do as one sentence in the language of the admin: “Arabic: 12 documents have texts whose source has changed
 * (340 words)”. Words are left out where there are none to count.
 */
export function todoSentence(todo: Todo, say: CoverageSay): string {
  const { kind, languageName, documents, words } = todo
  const begin = languageName === undefined ? '' : `${atStart(languageName, say.language)}: `
  const sentence = say(`coverage.todo.${kind}`, { n: documents })
  const size = words > 0 ? ` (${say('coverage.words', { n: words })})` : ''
  return `${begin}${sentence}${size}`
}
