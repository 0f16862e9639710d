import { pickTexts } from '../../../admin/kit/pick-texts.ts'

/** The texts about publishing, the list of releases, and publishing at a set time. */
export const releaseTextsIn = (adminLanguage: string) =>
  pickTexts(['publishing.*', 'releases.*', 'schedule.*'], adminLanguage)
export type ReleaseTexts = ReturnType<typeof releaseTextsIn>
