import type { LanguageCoverage } from '../coverage.ts'
import type { Texts } from './texts.ts'
import { formatMessage } from '../../../labels/format-message.ts'

type Counted = Pick<LanguageCoverage, 'state' | 'done' | 'units' | 'outdated'>

/** The state of a document in a language, in words: “In progress, 3 of 12”, “2 texts outdated”, “Published”. */
export function stateWords(
  { state, done, units, outdated }: Counted,
  texts: Texts,
  adminLanguage: string,
): string {
  if (state === 'outdated')
    return formatMessage(texts['coverage.state.outdated'], adminLanguage, { n: outdated })
  return formatMessage(texts[`coverage.state.${state}`], adminLanguage, { done, all: units })
}

/** Words of the source that wait for a translator: without a text, or with one for an older source. */
export const wordsLeft = ({
  missingWords,
  outdatedWords,
}: Pick<LanguageCoverage, 'missingWords' | 'outdatedWords'>): number => missingWords + outdatedWords
