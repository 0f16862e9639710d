import { z } from 'zod'
import { translationStep } from './desk.ts'

/** One step in a translation's history. */
export const historyStep = z.object({
  version: z.string().describe('The version that can be brought back.'),
  step: translationStep,
  isPublished: z.boolean(),
  by: z.string().optional(),
  at: z.string(),
  changed: z.int().describe('How many texts differ from the version before.'),
})
export type HistoryStep = z.infer<typeof historyStep>
