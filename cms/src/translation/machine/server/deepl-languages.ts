import { LANGUAGES, type LanguageTag, language } from '@tienviitta/content-models/languages/registry'

/** Our tag, but easy Finnish as the language that it is written in. */
const spokenTag = (tag: LanguageTag): string => (tag === 'fi-simple' ? 'fi' : tag)

/**
 * The code that DeepL has for one of our languages, among those that it offers: `en-GB` for `en`, `zh-HANS` for
 * `zh-Hans`. A code of the same language and script is the same language; the variant of our formats comes first, then
 * those without a country. Easy Finnish is read as Finnish.
 */
export function deeplCode(tag: LanguageTag, offered: readonly string[]): string | undefined {
  const ours = spokenTag(tag)
  const written = new Intl.Locale(ours)
  const country = new Intl.Locale(language(tag).format).region
  const ranked = offered.flatMap((code) => {
    const theirs = localeOf(code)
    if (!theirs || firstPart(code) !== firstPart(ours)) return []
    if (theirs.maximize().script !== written.maximize().script) return []
    if (theirs.region !== undefined) return [{ code, rank: theirs.region === country ? 0 : 3 }]
    return [{ code, rank: theirs.script === written.script ? 1 : 2 }]
  })
  return ranked.toSorted((one, other) => one.rank - other.rank)[0]?.code
}

/** The language itself. `Intl` would read the code of Dari as Persian. */
const firstPart = (code: string): string | undefined => code.toLowerCase().split('-')[0]

/** Our languages among those that DeepL translates from. */
export const sourceTags = (offered: readonly string[]): LanguageTag[] =>
  LANGUAGES.map(({ tag }) => tag).filter((tag) => deeplCode(tag, offered) !== undefined)

/** Our languages among those that DeepL translates into. Only people write easy Finnish. */
export const targetTags = (offered: readonly string[]): LanguageTag[] =>
  sourceTags(offered).filter((tag) => tag !== 'fi-simple')

/** A code of a provider as a locale; `undefined` when it is not one. */
function localeOf(code: string): Intl.Locale | undefined {
  const [known] = canonical(code)
  return known === undefined ? undefined : new Intl.Locale(known)
}

function canonical(code: string): string[] {
  try {
    return Intl.getCanonicalLocales(code)
  } catch (error) {
    if (error instanceof RangeError) return []
    throw error
  }
}
