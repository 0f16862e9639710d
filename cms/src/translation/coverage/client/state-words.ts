import type { LanguageCoverage } from '../coverage.ts'
import type { CoverageSay } from './texts.ts'

type Counted = Pick<LanguageCoverage, 'state' | 'done' | 'units' | 'outdated'>

/** The state of a document in a language, in words: “In progress, 3 of 12”, “2 texts outdated”, “Published”. */
export function stateWords({ state, done, units, outdated }: Counted, say: CoverageSay): string {
  if (state === 'outdated') return say('coverage.state.outdated', { n: outdated })
  return say(`coverage.state.${state}`, { done, all: units })
}

/** Words of the source that wait for a translator: without a text, or with one for an older source. */
export const wordsLeft = ({
  missingWords,
  outdatedWords,
}: Pick<LanguageCoverage, 'missingWords' | 'outdatedWords'>): number => missingWords + outdatedWords
