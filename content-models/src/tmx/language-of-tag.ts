import { LANGUAGES, type LanguageTag } from '../languages/registry.ts'

/**
 * The product language that a tag of another tool means: `fi-FI` and `FI_fi` are `fi`, `zh-CN` is `zh-Hans`, `ku` is
 * `kmr`. A language in a script other than ours (`zh-TW`) is another language: `undefined`, as for unknown tags.
 */
export function languageOfTag(tag: string): LanguageTag | undefined {
  const locale = localeOf(tag.trim().replaceAll('_', '-'))
  if (!locale) return undefined
  const exact = LANGUAGES.find((row) => row.tag.toLowerCase() === locale.baseName.toLowerCase())
  if (exact) return exact.tag
  const { language, script } = locale.maximize()
  const row = LANGUAGES.find((known) => {
    const names = [known.tag, known.format].map((name) => new Intl.Locale(name).language)
    return known.script === script && names.includes(language)
  })
  return row?.tag
}

function localeOf(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
