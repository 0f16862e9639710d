/** What becomes of a document when its time has come. */
export type ScheduleType = 'publish' | 'unpublish'
