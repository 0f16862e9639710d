import { en } from '../../../labels/en/labels.ts'
import { inLanguage } from '../../../labels/in-language.ts'
import { type LabelKey, labelOf } from '../../../labels/label.ts'

/** A text about publishing, the list of releases, or publishing at a set time. */
export type ReleaseKey = Extract<
  LabelKey,
  `publishing.${string}` | `releases.${string}` | `schedule.${string}`
>
export type ReleaseTexts = Readonly<Record<ReleaseKey, string>>

const KEYS = Object.keys(en).filter((key): key is ReleaseKey =>
  /^(?:publishing|releases|schedule)\./u.test(key),
)

/** The texts in a language of the admin. Server components give them to client components. */
export const releaseTextsIn = (adminLanguage: string): ReleaseTexts =>
  Object.fromEntries(KEYS.map((key) => [key, inLanguage(labelOf(key), adminLanguage)])) as ReleaseTexts
