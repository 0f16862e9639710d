import { z } from 'zod'
import { languageTag } from '../languages/registry.ts'
import { textWords } from '../fields/words.ts'
import { document } from './document.ts'
import { webAddress } from '../fields/field.ts'
import { reference } from './reference.ts'

/** A Finnish municipality. PTV: municipality code. */
export const municipality = document('municipality', {
  code: z
    .string()
    .regex(/^[0-9]{3}$/u, 'must be three digits')
    .describe('Official code, with leading zeros.'),
  name: z.string().min(1).max(60).describe('Name in Finnish.'),
  nameSwedish: z.string().min(1).max(60).describe('Name in Swedish.'),
  officialLanguages: z.array(languageTag).min(1).describe('Official languages of the municipality.'),
  summary: textWords('How guidance is arranged here, in one or two sentences.', 400),
  network: reference('network', 'The network of which it is a part.').optional(),
  nearestOffice: reference('office', 'The office nearest to the residents, also when it is elsewhere.'),
  remoteOffice: reference('office', 'The remote service for the residents.').optional(),
  website: webAddress.describe('The pages of the municipality.'),
})

export type Municipality = z.infer<typeof municipality>
