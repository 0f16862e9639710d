import { post } from '../../endpoints/contract.ts'
import { aboutTranslation, unitIds } from '../../endpoints/input-fields.ts'
import { saveResult } from '../store/desk.ts'

export const translateByMachine = post('/api/translations/machine', 'writes-translation', {
  summary: 'Translates units by machine, as drafts. 409, 422, 429 and 502 say why not.',
  input: aboutTranslation.extend({ units: unitIds }),
  answer: saveResult,
})
