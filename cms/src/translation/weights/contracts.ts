import { z } from 'zod'
import { contract } from '../../endpoints/contract.ts'
import { aboutDocument } from '../../endpoints/input-fields.ts'

const changedUnit = z.object({
  unit: z.string(),
  label: z.string(),
  before: z.string(),
  after: z.string(),
  languages: z.int().describe('How many languages have a text for it.'),
})
export type ChangedUnit = z.infer<typeof changedUnit>

export const readChangedUnits = contract({
  method: 'get',
  path: '/api/:collection/:id/changed-units',
  summary: 'What publishing the newest draft would change for translators.',
  access: 'document',
  input: aboutDocument,
  answer: z.object({ units: z.array(changedUnit) }),
})
