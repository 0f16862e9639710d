import { filledIn } from '../xliff/xliff-fault.ts'

/** Why a file is refused as a whole. */
export type TmxProblem = 'too-large' | 'encoding' | 'declarations' | 'not-xml' | 'not-tmx' | 'too-many'

const SENTENCES: Readonly<Record<TmxProblem, string>> = {
  'too-large': 'The file is too large: at most {limit} MB.',
  encoding: 'The file cannot be read as text. Save it as UTF-8 or UTF-16.',
  declarations: 'The file declares entities or a document type of its own. Such files are not taken.',
  'not-xml': 'The file is damaged: it is not well-formed XML (line {line}).',
  'not-tmx': 'This is not a TMX file.',
  'too-many': 'The file has too many texts: at most {limit}.',
}

/**
 * A file that is refused. Its message is an English sentence; `problem` and `values` serve to say it in other
 * languages.
 */
export class TmxError extends Error {
  override name = 'TmxError'
  readonly problem: TmxProblem
  readonly values: Readonly<Record<string, string>>

  constructor(problem: TmxProblem, values: Readonly<Record<string, string>> = {}) {
    super(filledIn(SENTENCES[problem], values))
    this.problem = problem
    this.values = values
  }
}
