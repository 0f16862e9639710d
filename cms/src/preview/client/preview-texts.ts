import { pickTexts } from '../../admin/kit/pick-texts.ts'

/** The texts of the preview beside a document's form. */
export const previewTexts = (adminLanguage: string) => pickTexts(['preview.*'], adminLanguage)
export type PreviewTexts = ReturnType<typeof previewTexts>
