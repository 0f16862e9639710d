import { pickTexts } from '../../../admin/kit/pick-texts.ts'
import type { Say } from '../../../admin/kit/say.ts'

/** The texts of the desk. */
export const deskTexts = (adminLanguage: string) => pickTexts(['desk.*', 'machine.*'], adminLanguage)
export type DeskTexts = ReturnType<typeof deskTexts>
/** Names a text of the desk. */
export type DeskKey = keyof DeskTexts
/** Returns a text of the desk with its values filled in. */
export type DeskSay = Say<DeskTexts>
