import { en } from '../../labels/en/labels.ts'
import { inLanguage } from '../../labels/in-language.ts'
import { type LabelKey, labelOf } from '../../labels/label.ts'

/**
 * The texts whose keys match: `coverage.*` stands for every key with that beginning, `*.many` for every key with that
 * end.
 */
export type Texts<Pattern extends string> = Readonly<Record<KeyLike<Pattern>, string>>

type KeyLike<Pattern extends string> = Pattern extends `${infer Start}*${infer End}`
  ? Extract<LabelKey, `${Start}${string}${End}`>
  : never

/**
 * Some texts in a language of the admin; in Finnish when the language is not one of them. Server components pass them
 * to client components, so that the labels of the whole admin do not go to the browser.
 */
export function pickTexts<const Pattern extends string>(
  patterns: readonly Pattern[],
  adminLanguage: string,
): Texts<Pattern> {
  const ends = patterns.map((pattern) => pattern.split('*'))
  const keys = Object.keys(en).filter((key) =>
    ends.some(([start = '', end = '']) => key.startsWith(start) && key.endsWith(end)),
  )
  return Object.fromEntries(
    keys.map((key) => [key, inLanguage(labelOf(key), adminLanguage)]),
  ) as Texts<Pattern>
}
