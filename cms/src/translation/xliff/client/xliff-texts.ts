import { pickTexts } from '../../../admin/kit/pick-texts.ts'

/** The texts of the page for imports; sentences about wrong files come from the server. */
export const xliffTextsIn = (adminLanguage: string) => pickTexts(['xliff.*'], adminLanguage)
export type XliffTexts = ReturnType<typeof xliffTextsIn>
