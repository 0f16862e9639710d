import { pickTexts } from '../../../admin/kit/pick-texts.ts'
import type { Say } from '../../../admin/kit/say.ts'

/** The texts about publishing, the list of releases, and publishing at a set time. */
export const releaseTextsIn = (adminLanguage: string) =>
  pickTexts(['publishing.*', 'releases.*', 'schedule.*'], adminLanguage)
export type ReleaseTexts = ReturnType<typeof releaseTextsIn>
export type ReleaseSay = Say<ReleaseTexts>
