/** For whom something is meant above all. Audiences only sort and filter; nothing is closed to anybody. */
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
