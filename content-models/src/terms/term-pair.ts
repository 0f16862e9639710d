/** A word of the glossary as a translator needs it: the official word and what it is called in her language. */
export interface TermPair {
  /** Id of the term's document. */
  id: string
  /** The Finnish (or Swedish) word as it stands on papers: `toimeentulotuki`. */
  term: string
  /** Its abbreviation: `TE`. */
  abbreviation?: string | undefined
  /** What it is called plainly in the language of the term's document. */
  equivalent: string
  /** The agreed translation into the target language; absent while there is none. */
  agreed?: string | undefined
}

/** A glossary term that stands in a source text. */
export interface MetTerm extends TermPair {
  /** The word as it stands in the text, inflected: `toimeentulotuen`. */
  found: string
  /** Where it stands in the plain text: index of its first UTF-16 unit. */
  start: number
}
