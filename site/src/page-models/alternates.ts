import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { Frame } from './frame.ts'
import { type PagePath, address } from './links.ts'

/** The same page in another language, as given to search engines. */
export interface Alternate {
  readonly language: LanguageTag | 'x-default'
  readonly url: string
}

/**
 * The alternates of a page: itself and each real translation, or none when the page is not really written in its
 * language. They are reciprocal, because every page of the group names the same group. Absolute addresses.
 */
export function alternatesOf(
  { language, translated, path }: Pick<Frame, 'language' | 'translated' | 'path'>,
  baseUrl: string,
): Alternate[] {
  return translated.includes(language) ? addressesOf(translated, path, baseUrl) : []
}

/** The addresses of a page in these languages, and the language chooser as the default. */
export function addressesOf(
  translated: readonly LanguageTag[],
  path: PagePath,
  baseUrl: string,
): Alternate[] {
  const pages = translated.map((tag): Alternate => ({ language: tag, url: baseUrl + address(tag, path) }))
  return [...pages, { language: 'x-default', url: `${baseUrl}/` }]
}
