import type { LanguageTag } from '@tienviitta/content-models/languages/registry'

/** A language's key in Hugo, which keeps keys in small letters. */
export const hugoLanguage = (tag: LanguageTag): string => tag.toLowerCase()
