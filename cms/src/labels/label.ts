import { ADMIN_LANGUAGES, type AdminLanguage } from '@tienviitta/content-models/languages/admin-languages'
import { LANGUAGES, isLanguageTag, language } from '@tienviitta/content-models/languages/registry'
import { SPOKEN_LANGUAGES } from '@tienviitta/content-models/languages/spoken'
import { en } from './en/labels.ts'
import { fi } from './fi/labels.ts'
import { sv } from './sv/labels.ts'

export { ADMIN_LANGUAGES, type AdminLanguage }

/** A text of the admin in each of its languages. */
export type Label = Record<AdminLanguage, string>

/** Names a text of the admin; `*` stands for whatever comes before. */
export type LabelKey = keyof typeof en
/** A label and, below it, what belongs in the field. */
export type LabelText = readonly [label: string, help?: string]
/** The texts of one language: exactly the keys of `en.ts`. */
export type Labels = Readonly<Record<LabelKey, LabelText>>

const texts: Record<AdminLanguage, Readonly<Record<string, LabelText>>> = { fi, sv, en }

/**
 * The key under which a path's label stands: the path itself (`guide.title`), or its longest end after `*.`
 * (`*.channels.kind`), so that what is shared between models is worded once.
 */
export function labelKey(path: string): LabelKey | undefined {
  const segments = path.split('.')
  const candidates = [
    path,
    ...segments.slice(1).map((_, index) => `*.${segments.slice(index + 1).join('.')}`),
  ]
  return candidates.find((candidate): candidate is LabelKey => candidate in en)
}

/**
 * The label of a field, an option (`guide.kind=how-to`) or a part of the admin in every language of the admin.
 * @throws Error that names the missing key
 */
export function labelOf(path: string): Label {
  const key = keyOf(path)
  return { fi: fi[key][0], sv: sv[key][0], en: en[key][0] }
}

/** The help text of a field in every language; English falls back to the schema's own description. */
export function helpOf(path: string, description: string | undefined): Label | undefined {
  const key = keyOf(path)
  const english = texts.en[key]?.[1] ?? description
  if (!english) return undefined
  return { fi: texts.fi[key]?.[1] ?? english, sv: texts.sv[key]?.[1] ?? english, en: english }
}

/** The label of one value of a choice; languages are named by the registry. */
export function optionLabel(path: string, value: string): Label {
  const name = languageName(value)
  if (name && !labelKey(`${path}=${value}`)) return name
  return labelOf(`${path}=${value}`)
}

/** The name of a language in the languages of the admin. */
export function languageName(tag: string): Label | undefined {
  const known = isLanguageTag(tag) ? language(tag) : SPOKEN_LANGUAGES.find((row) => row.tag === tag)
  if (!known) return undefined
  const swedish = LANGUAGES.some((row) => row.tag === tag && row.tag === 'fi-simple')
    ? 'lätt finska'
    : (new Intl.DisplayNames('sv', { type: 'language' }).of(tag) ?? known.endonym)
  return { fi: known.finnish, sv: swedish, en: known.english }
}

function keyOf(path: string): LabelKey {
  const key = labelKey(path)
  if (!key) throw new Error(`No label for “${path}”: add it to en.ts, fi.ts and sv.ts in cms/src/labels.`)
  return key
}
