import { pickTexts } from '../../admin/kit/pick-texts.ts'
import type { Say } from '../../admin/kit/say.ts'

/** The texts of the preview beside a document's form. */
export const previewTexts = (adminLanguage: string) => pickTexts(['preview.*'], adminLanguage)
export type PreviewTexts = ReturnType<typeof previewTexts>
export type PreviewSay = Say<PreviewTexts>
