import { z } from 'zod'

/** What becomes of a document when its time has come. */
export const scheduleType = z.enum(['publish', 'unpublish'])
export type ScheduleType = z.infer<typeof scheduleType>
