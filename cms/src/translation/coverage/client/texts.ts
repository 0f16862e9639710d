import { en } from '../../../labels/en/labels.ts'
import { inLanguage } from '../../../labels/in-language.ts'
import { type LabelKey, labelOf } from '../../../labels/label.ts'

/** A text of the dashboard, the lists of work and the tab; `guide.many` names a kind of content. */
export type CoverageKey = Extract<LabelKey, `coverage.${string}` | `${string}.many`>
export type Texts = Readonly<Record<CoverageKey, string>>

/** A text of the dialog about the weight of a change. */
export type WeightKey = Extract<LabelKey, `weight.${string}` | `weight=${string}`>
export type WeightTexts = Readonly<Record<WeightKey, string>>

const KEYS = Object.keys(en)
const COVERAGE_KEYS = KEYS.filter((key): key is CoverageKey => /^coverage\.|\.many$/u.test(key))
const WEIGHT_KEYS = KEYS.filter((key): key is WeightKey => /^weight[.=]/u.test(key))

/**
 * The texts in a language of the admin, Finnish when it is none. Server components give them to client components, so
 * that the labels of the whole admin do not go to the browser.
 */
export const textsIn = (adminLanguage: string): Texts => picked(COVERAGE_KEYS, adminLanguage)

/** The texts of the dialog about the weight of a change, in a language of the admin. */
export const weightTextsIn = (adminLanguage: string): WeightTexts => picked(WEIGHT_KEYS, adminLanguage)

const picked = <Key extends LabelKey>(keys: readonly Key[], adminLanguage: string): Record<Key, string> =>
  Object.fromEntries(keys.map((key) => [key, inLanguage(labelOf(key), adminLanguage)])) as Record<Key, string>
