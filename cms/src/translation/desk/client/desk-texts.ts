import { pickTexts } from '../../../admin/kit/pick-texts.ts'

/** The texts of the desk. */
export const deskTexts = (adminLanguage: string) => pickTexts(['desk.*', 'machine.*'], adminLanguage)
export type DeskTexts = ReturnType<typeof deskTexts>
