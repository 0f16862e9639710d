import type { LanguageTag } from '@tienviitta/content-models/languages/registry'

/**
 * A language's key in Hugo, which keeps keys in small letters. Easy Finnish has one of the codes that are free for own
 * use: under a tag that begins with `fi`, Hugo would mix its interface texts with the Finnish ones and warn of each.
 */
export const hugoLanguage = (tag: LanguageTag): string => (tag === 'fi-simple' ? 'qfi' : tag.toLowerCase())
