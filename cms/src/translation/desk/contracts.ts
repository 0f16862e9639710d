import { LANGUAGES, languageTag } from '@tienviitta/content-models/languages/registry'
import { z } from 'zod'
import { get, post } from '../../endpoints/contract.ts'
import {
  aboutDocument,
  aboutTranslation,
  sourceChoice,
  unitId,
  unitIds,
} from '../../endpoints/input-fields.ts'
import { desk, deskRow, saveResult, textEdit, translationStep } from '../store/desk.ts'
import { historyStep } from '../store/history-step.ts'

export const openDesk = get('/api/translations/desk', 'sees-language', {
  summary: 'Everything that the translation desk shows of a document in a language.',
  input: aboutTranslation.extend({
    source: sourceChoice.describe('`draft` to translate the source that is being written.'),
    reference: z
      .string()
      .max(35)
      .optional()
      .describe('A language whose published texts stand beside the source.'),
  }),
  answer: desk,
})

export const saveTranslation = post('/api/translations/texts', 'writes-translation', {
  summary:
    'Saves texts that a person has written, unit by unit; each is saved, a conflict, or refused with a reason.',
  input: aboutTranslation.extend({ texts: z.array(textEdit).max(2000) }),
  answer: saveResult,
})

export const approveTranslation = post('/api/translations/approve', 'writes-translation', {
  summary: 'Approves texts that a machine or another person wrote.',
  input: aboutTranslation.extend({ units: unitIds }),
  answer: saveResult,
})

export const confirmStillValid = post('/api/translations/still-valid', 'confirms-texts', {
  summary: 'Confirms that texts are right for today’s source although it has changed.',
  input: aboutDocument.extend({
    units: unitIds,
    languages: z.union([z.literal('all'), z.array(languageTag).max(LANGUAGES.length)]),
  }),
  answer: z.object({
    languages: z.array(languageTag).describe('The languages in which something was confirmed.'),
    units: z.int().describe('How many units in all.'),
  }),
})

export const moveTranslation = post('/api/translations/step', 'takes-step', {
  summary:
    'Moves a translation on: to its check, back to its translators, or to readers (409 with reasons when it may not).',
  input: aboutTranslation.extend({
    step: translationStep,
    waiver: z
      .string()
      .trim()
      .min(1)
      .max(500)
      .optional()
      .describe('Why it is published although the checks found something.'),
  }),
  answer: z.object({ row: deskRow }),
})

export const readHistory = get('/api/translations/history', 'sees-language', {
  summary: 'The steps that a translation has taken.',
  input: aboutTranslation,
  answer: z.object({ steps: z.array(historyStep) }),
})

export const undoStep = post('/api/translations/undo', 'moves-translation', {
  summary: 'Brings an earlier version of a translation back.',
  input: aboutTranslation.extend({ version: z.string().max(60) }),
  answer: z.object({ row: deskRow }),
})

/** Who else is at the same translation. */
const presence = z.object({
  others: z.array(z.object({ name: z.string(), unit: z.string().nullable(), at: z.string() })),
  changed: z.array(z.string()).describe('Units that were saved since `since`, for a desk that is open.'),
  now: z.string(),
})
export type Presence = z.infer<typeof presence>

export const tellPresence = post('/api/translations/presence', 'sees-language', {
  summary: 'Notes in which unit the person is, and tells who else is there and what others have saved.',
  input: aboutTranslation.extend({
    unit: unitId.nullable().describe('The unit that she writes in, if any.'),
    since: z.iso.datetime().optional().describe('The `now` of the last answer.'),
  }),
  answer: presence,
})

/** The preview feature answers it; the desk only links there. */
export const openPreview = get('/api/translations/preview', 'sees-language', {
  summary: 'Leads to the person’s own preview of the page as it will be, on the site’s own server.',
  input: aboutTranslation,
  answer: { redirect: 'The address of the preview.' },
})
