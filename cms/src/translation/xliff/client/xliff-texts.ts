import { en } from '../../../labels/en/labels.ts'
import { inLanguage } from '../../../labels/in-language.ts'
import { type LabelKey, labelOf } from '../../../labels/label.ts'

/** A text of the page for imports; sentences about wrong files come from the server. */
export type XliffTextKey = Exclude<
  Extract<LabelKey, `xliff.${string}`>,
  `xliff.fault=${string}` | `xliff.reason=${string}`
>
export type XliffTexts = Readonly<Record<XliffTextKey, string>>

const KEYS = Object.keys(en).filter(
  (key): key is XliffTextKey => key.startsWith('xliff.') && !/^xliff\.(?:fault|reason)=/u.test(key),
)

/** The texts in a language of the admin. The server gives them to the page, so that no other labels go to the browser. */
export const xliffTextsIn = (adminLanguage: string): XliffTexts =>
  Object.fromEntries(KEYS.map((key) => [key, inLanguage(labelOf(key), adminLanguage)])) as XliffTexts
