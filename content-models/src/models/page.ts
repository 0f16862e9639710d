import { z } from 'zod'
import { lineWords, textWords } from '../fields/words.ts'
import { body } from './blocks.ts'
import { document } from './document.ts'
import { date } from '../fields/field.ts'

/** A page about the site itself, or one with a fixed place on the site. */
export const page = document('page', {
  title: lineWords('Title of the page.', 70),
  summary: textWords('The page in one or two sentences.', 400),
  kind: z
    .enum(['about', 'accessibility', 'help-now', 'professionals'])
    .describe('Which page it is; there is one of each.'),
  body,
  reviewedOn: date.describe('When the page was last checked.'),
})

export type Page = z.infer<typeof page>
