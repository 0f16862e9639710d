import { en } from '../../labels/en/labels.ts'
import { inLanguage } from '../../labels/in-language.ts'
import { type LabelKey, labelOf } from '../../labels/label.ts'

/** A text of the preview beside a document's form. */
export type PreviewKey = Extract<LabelKey, `preview.${string}`>
export type PreviewTexts = Readonly<Record<PreviewKey, string>>

const KEYS = Object.keys(en).filter((key): key is PreviewKey => key.startsWith('preview.'))

/** The texts of previews in a language of the admin, Finnish when it is none. */
export const previewTexts = (adminLanguage: string): PreviewTexts =>
  Object.fromEntries(KEYS.map((key) => [key, inLanguage(labelOf(key), adminLanguage)])) as Record<
    PreviewKey,
    string
  >
