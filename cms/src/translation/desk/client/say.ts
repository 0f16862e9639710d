import type { LabelKey } from '../../../labels/label.ts'

/** The texts of the desk in the language of the admin. */
export type DeskTexts = Readonly<Record<string, string>>
/** Names a text of the desk. */
export type DeskKey = Extract<LabelKey, `desk.${string}`>
/** Gives a text of the desk, with what stands in braces filled in. */
export type Say = (key: DeskKey, values?: Readonly<Record<string, string | number>>) => string

export const sayer =
  (texts: DeskTexts): Say =>
  (key, values = {}) =>
    (texts[key] ?? key).replace(/\{(\w+)\}/gu, (whole, name: string) => String(values[name] ?? whole))
