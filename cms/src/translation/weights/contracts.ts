import { z } from 'zod'
import { get } from '../../endpoints/contract.ts'
import { aboutDocument } from '../../endpoints/input-fields.ts'

const changedUnit = z.object({
  unit: z.string(),
  label: z.string(),
  before: z.string(),
  after: z.string(),
  languages: z.int().describe('How many languages have a text for it.'),
})
export type ChangedUnit = z.infer<typeof changedUnit>

export const readChangedUnits = get('/api/:collection/:id/changed-units', 'document', {
  summary: 'What publishing the newest draft would change for translators.',
  input: aboutDocument,
  answer: z.object({ units: z.array(changedUnit) }),
})
