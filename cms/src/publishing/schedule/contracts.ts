import { z } from 'zod'
import { get, post } from '../../endpoints/contract.ts'
import { aboutDocument } from '../../endpoints/input-fields.ts'
import { scheduleType } from '../requests/schedule-type.ts'

/** What is to happen to a document at a set time. */
const scheduleList = z.object({
  scheduled: z
    .array(
      z.object({
        id: z.string(),
        type: scheduleType,
        at: z.string(),
        by: z
          .string()
          .optional()
          .describe('Name of the person who set the time; absent when she has no account any more.'),
      }),
    )
    .readonly(),
})
export type ScheduleList = z.infer<typeof scheduleList>

export const readSchedule = get('/api/releases/schedule', 'publishes-document', {
  summary: 'What is to happen to a document at a set time.',
  input: aboutDocument,
  answer: scheduleList,
})

export const setSchedule = post('/api/releases/schedule', 'publishes-document', {
  summary: 'Sets a time, in Finland, for publishing a document or taking it away.',
  input: aboutDocument.extend({
    type: scheduleType,
    date: z.iso.date(),
    time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u, 'must be a time, HH:mm'),
  }),
  answer: scheduleList,
})

export const cancelSchedule = post('/api/releases/schedule/cancel', 'publishes-document', {
  summary: 'Takes a set time back.',
  input: aboutDocument.extend({ job: z.string().max(60).describe('Id of what was set.') }),
  answer: scheduleList,
})
