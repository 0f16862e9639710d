import { languageTag } from '@tienviitta/content-models/languages/registry'
import { z } from 'zod'
import { modelName } from '../../content/document/document-schemas.ts'
import { get, post } from '../../endpoints/contract.ts'
import { aboutDocument, aboutTranslation, done } from '../../endpoints/input-fields.ts'
import { coverageOverview, coverageState, documentCoverage, workList } from './coverage.ts'

/** What the dashboard and the lists of work are narrowed down to; nothing given means everything. */
const filters = z.object({
  language: languageTag.optional(),
  model: modelName.optional(),
  municipality: z.string().max(60).optional().describe('The id of a municipality.'),
  state: coverageState.optional(),
  assigned: z.literal('me').optional().describe('`me`: only what is given to the person herself.'),
  drafts: z.literal('1').optional().describe('`1`: only what has texts that wait for a person’s approval.'),
})

export const readCoverage = get('/api/translations/coverage', 'signed-in', {
  summary: 'The table of the dashboard: how far each kind of content is in each language of the person.',
  input: filters,
  answer: coverageOverview,
})

export const readWork = get('/api/translations/work', 'signed-in', {
  summary: 'A page of the documents behind a cell or a to-do, the oldest outdated first.',
  input: filters.extend({ page: z.coerce.number<number>().int().min(1).max(1_000_000).optional() }),
  answer: workList,
})

export const exportWork = get('/api/translations/work.csv', 'signed-in', {
  summary: 'All of these documents as a table.',
  input: filters,
  answer: { file: ['text/csv'] },
})

export const readDocumentCoverage = get('/api/translations/document', 'document', {
  summary: 'A document in every language of the person.',
  input: aboutDocument,
  answer: documentCoverage,
})

export const publishReadyTranslations = post('/api/translations/publish-ready', 'publishes-document', {
  summary: 'Publishes every translation of a document that waits for its check.',
  input: aboutDocument,
  answer: z.object({
    published: z.array(languageTag),
    notReady: z.array(z.object({ language: languageTag, reason: z.string() })),
  }),
})

export const assignTranslation = post('/api/translations/assign', 'assigns-translation', {
  summary: 'Gives a translation to a person, or to nobody.',
  input: aboutTranslation.extend({ user: z.string().max(60).nullable().describe('Id of the account.') }),
  answer: done,
})
