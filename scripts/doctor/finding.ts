/** What the doctor found about one thing. `not-looked`: there is nothing to check, and the sentence says why. */
export interface Finding {
  readonly state: 'well' | 'wrong' | 'not-looked'
  /** What was checked, for the beginning of the line: "Database". */
  readonly about: string
  /** The state of it; when something is wrong, also what to do. */
  readonly sentence: string
}

/** What can be said about one thing. */
export const findingsAbout = (about: string) => ({
  /** All is well with it. */
  well: (sentence: string): Finding => ({ state: 'well', about, sentence }),
  /** Something is wrong with it; the sentence says what to do. */
  wrong: (sentence: string): Finding => ({ state: 'wrong', about, sentence }),
  /** It was not checked, and why. */
  notLooked: (sentence: string): Finding => ({ state: 'not-looked', about, sentence }),
})

const WORDS = { well: '✓ well ', wrong: '✗ WRONG', 'not-looked': '–      ' } as const

/** The line for the screen: `✓ well   Database: it answers, and its tables are up to date.` */
export const findingLine = ({ state, about, sentence }: Finding): string =>
  `${WORDS[state]}  ${about}: ${sentence}`
