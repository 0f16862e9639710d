import { type MessageValues, formatMessage } from '../../../labels/format-message.ts'
import type { DeskTexts } from './desk-texts.ts'

/** Names a text of the desk. */
export type DeskKey = Extract<keyof DeskTexts, `desk.${string}`>
/** Gives a text of the desk with its values. */
export type Say = (key: DeskKey, values?: MessageValues) => string

/** The texts of the desk, in the language of the admin. */
export const sayer =
  (texts: DeskTexts, adminLanguage: string): Say =>
  (key, values) =>
    formatMessage(texts[key], adminLanguage, values)
