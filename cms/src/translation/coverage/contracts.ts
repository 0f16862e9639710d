import { languageTag } from '@tienviitta/content-models/languages/registry'
import { z } from 'zod'
import { modelName } from '../../content/document/document-schemas.ts'
import { contract } from '../../endpoints/contract.ts'
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

export const readCoverage = contract({
  method: 'get',
  path: '/api/translations/coverage',
  summary: 'The table of the dashboard: how far each kind of content is in each language of the person.',
  access: 'signed-in',
  input: filters,
  answer: coverageOverview,
})

export const readWork = contract({
  method: 'get',
  path: '/api/translations/work',
  summary: 'A page of the documents behind a cell or a to-do, the oldest outdated first.',
  access: 'signed-in',
  input: filters.extend({ page: z.coerce.number<number>().int().min(1).max(1_000_000).optional() }),
  answer: workList,
})

export const exportWork = contract({
  method: 'get',
  path: '/api/translations/work.csv',
  summary: 'All of these documents as a table.',
  access: 'signed-in',
  input: filters,
  answer: { file: ['text/csv'] },
})

export const readDocumentCoverage = contract({
  method: 'get',
  path: '/api/translations/document',
  summary: 'A document in every language of the person.',
  access: 'document',
  input: aboutDocument,
  answer: documentCoverage,
})

export const publishReadyTranslations = contract({
  method: 'post',
  path: '/api/translations/publish-ready',
  summary: 'Publishes every translation of a document that waits for its check.',
  access: 'publishes-document',
  input: aboutDocument,
  answer: z.object({
    published: z.array(languageTag),
    notReady: z.array(z.object({ language: languageTag, reason: z.string() })),
  }),
})

export const assignTranslation = contract({
  method: 'post',
  path: '/api/translations/assign',
  summary: 'Gives a translation to a person, or to nobody.',
  access: 'assigns-translation',
  input: aboutTranslation.extend({ user: z.string().max(60).nullable().describe('Id of the account.') }),
  answer: done,
})
