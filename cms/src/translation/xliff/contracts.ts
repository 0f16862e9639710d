import { z } from 'zod'
import { get, post } from '../../endpoints/contract.ts'
import { commaList, noInput } from '../../endpoints/input-fields.ts'
import { importReport } from './import-report.ts'

export const downloadXliff = get('/api/translations/xliff', 'sees-languages', {
  summary: 'The texts of documents for translators: one file as it is, several as a zip.',
  input: z.object({
    collection: z
      .string()
      .max(60)
      .optional()
      .describe('Collection of the documents whose ids do not name one.'),
    id: z.string().max(60).optional().describe('Id of the document, when it is one.'),
    ids: commaList
      .optional()
      .describe('Ids of several, divided by commas: as they are, or each with its collection, `guides:…`.'),
    languages: commaList.describe(
      'Tags, divided by commas; `all` for every language that the person may see.',
    ),
  }),
  answer: { file: ['application/xliff+xml', 'application/zip'] },
})

const upload = { mostMegabytes: 20, noFile: 'xliff-upload=none', tooLarge: 'xliff.too-large' } as const

export const previewXliff = post('/api/translations/xliff/preview', 'signed-in', {
  summary: 'What would become of the texts in XLIFF files or zips of them. Nothing is saved.',
  input: noInput,
  upload,
  answer: importReport,
})

export const importXliff = post('/api/translations/xliff/import', 'signed-in', {
  summary:
    'Takes the texts in XLIFF files; each by the rights that the person has in its document and language.',
  input: noInput,
  upload,
  answer: importReport,
})
