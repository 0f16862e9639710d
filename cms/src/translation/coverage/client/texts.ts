import { pickTexts } from '../../../admin/kit/pick-texts.ts'
import type { Say } from '../../../admin/kit/say.ts'

/** The texts of the dashboard, the lists of work and the tab; `guide.many` names a kind of content. */
export const textsIn = (adminLanguage: string) => pickTexts(['coverage.*', '*.many'], adminLanguage)
export type Texts = ReturnType<typeof textsIn>
export type CoverageSay = Say<Texts>

/** The texts of the dialog about the weight of a change. */
export const weightTextsIn = (adminLanguage: string) => pickTexts(['weight.*', 'weight=*'], adminLanguage)
export type WeightTexts = ReturnType<typeof weightTextsIn>
export type WeightSay = Say<WeightTexts>
