import { z } from 'zod'

/** What happens to a document when its time has come. */
export const scheduleType = z.enum(['publish', 'unpublish'])
export type ScheduleType = z.infer<typeof scheduleType>
