/** Whom something is mainly meant for. Audiences only sort and filter; nothing is closed to anyone. */
export const AUDIENCES = [
  'newcomer',
  'jobseeker',
  'family',
  'student',
  'entrepreneur',
  'employer',
  'talent',
  'refugee',
  'professional',
] as const

export type Audience = (typeof AUDIENCES)[number]
