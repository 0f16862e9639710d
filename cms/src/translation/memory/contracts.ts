import { z } from 'zod'
import { contentCollection } from '../../content/document/document-schemas.ts'
import { get, post } from '../../endpoints/contract.ts'
import { aboutDocument, aboutTranslation, sourceChoice, unitId } from '../../endpoints/input-fields.ts'
import { deskState } from '../store/desk.ts'
import { difference } from '../store/text-schemas.ts'

/** How many places are shown and filled at once. */
export const MOST_PLACES = 200

/** A text that was approved before for the same or a similar source. */
const suggestion = z.object({
  value: z.string(),
  source: z.string().describe('The source that it translates.'),
  percent: z.number().describe('100 for the same source.'),
  difference: difference.describe('From the suggestion’s source to this one, by whole words.'),
  from: z
    .string()
    .describe('Where it stands: the title of a document, or the name of a file that was imported.'),
  at: z.string().optional(),
})
export type Suggestion = z.infer<typeof suggestion>

export const readSuggestions = get('/api/translations/memory', 'writes-translation', {
  summary: 'Texts that were approved before for the same or a similar source.',
  input: aboutTranslation.extend({ unit: unitId, source: sourceChoice }),
  answer: z.object({ suggestions: z.array(suggestion) }),
})

/** A place in another document where the same source text occurs. */
const samePlace = z.object({
  collection: contentCollection,
  id: z.string(),
  unit: z.string(),
  title: z.string(),
  label: z.string(),
  state: deskState,
  value: z.string(),
})
export type SamePlace = z.infer<typeof samePlace>

export const readSamePlaces = get('/api/translations/same-source', 'writes-translation', {
  summary: 'The places in other documents where the source text of a unit stands too.',
  input: aboutTranslation.extend({ unit: unitId }),
  answer: z.object({ places: z.array(samePlace) }),
})

const fillResult = z.object({
  filled: z.int(),
  refused: z.array(z.object({ title: z.string(), reason: z.string() })),
})
/** In how many places a text was filled in, and where not and why. */
export type FillResult = z.infer<typeof fillResult>

export const fillSamePlaces = post('/api/translations/fill', 'writes-translation', {
  summary: 'Writes the text of a unit into other places with the same source.',
  input: aboutTranslation.extend({
    unit: unitId,
    places: z.array(aboutDocument.extend({ unit: unitId })).max(MOST_PLACES),
  }),
  answer: fillResult,
})
