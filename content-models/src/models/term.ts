import { z } from 'zod'
import { lineWords, richWords } from '../fields/words.ts'
import { document } from './document.ts'
import { references } from './reference.ts'

/** A word of Finnish society, explained. schema.org: DefinedTerm. */
export const term = document('term', {
  term: z.string().min(1).max(60).describe('The Finnish (or Swedish) word, as it stands on papers.'),
  abbreviation: z.string().max(20).optional().describe('Its abbreviation.'),
  equivalent: lineWords('What the word is called, said plainly; in translations the agreed translation.', 80),
  explanation: richWords('What it means for the reader, in one to three sentences.', 800),
  guides: references('guide', 'Guides in which one needs it.'),
})

export type Term = z.infer<typeof term>
