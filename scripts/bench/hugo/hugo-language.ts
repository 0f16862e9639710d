import type { LanguageTag } from '@tienviitta/content-models/languages/registry'

/**
 * A language's key in Hugo, which keeps keys in lower case. Easy Finnish has one of the codes reserved for private use:
 * under a tag that begins with `fi`, Hugo would mix its interface texts with the Finnish ones and warn about each.
 */
export const hugoLanguage = (tag: LanguageTag): string => (tag === 'fi-simple' ? 'qfi' : tag.toLowerCase())
