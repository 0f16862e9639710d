/** A glossary term as a translator needs it: the official word and its name in the translator's language. */
export interface TermPair {
  /** Id of the term's document. */
  id: string
  /** The Finnish (or Swedish) word as it appears in official documents: `toimeentulotuki`. */
  term: string
  /** Its abbreviation: `TE`. */
  abbreviation?: string | undefined
  /** Its plain name in the language of the term's document. */
  equivalent: string
  /** The agreed translation into the target language, if there is one. */
  agreed?: string | undefined
}

/** A glossary term found in a source text. */
export interface MetTerm extends TermPair {
  /** The word as it appears in the text, inflected: `toimeentulotuen`. */
  found: string
  /** Its position in the plain text: index of its first UTF-16 unit. */
  start: number
}
