import { z } from 'zod'
import { languageTag } from '../languages/registry.ts'
import { lineWords, textWords } from '../fields/words.ts'
import { channels } from './channel.ts'
import { document } from './document.ts'
import { date, rows, webAddress } from '../fields/field.ts'
import { reference } from './reference.ts'

/** A public body that makes decisions. schema.org: GovernmentOrganization. */
export const authority = document('authority', {
  name: lineWords('Name of the authority.', 100),
  shortName: z
    .string()
    .max(40)
    .optional()
    .describe('The short name that people use, the same in every language.'),
  summary: textWords('What it decides on, in one sentence.', 300),
  websites: rows(
    { language: languageTag.describe('Language of the pages.'), url: webAddress.describe('Their address.') },
    'Its own web pages, per language.',
  ).min(1),
  channels,
  validFrom: date.optional().describe('First day on which it exists.'),
  validTo: date.optional().describe('Last day on which it exists.'),
  replacedBy: reference('authority', 'Who took over its tasks.').optional(),
})

export type Authority = z.infer<typeof authority>
