import { type PagePath, address } from '@tienviitta/content-models/addresses/page-address'
import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { QueryContext } from '../incremental/query-context.ts'

/** The addresses of the site. What the CMS also needs to know about them is in the content models. */
export {
  FOLDERS,
  type ModelWithPages,
  type PagePath,
  address,
  pathOf,
  termAddress,
} from '@tienviitta/content-models/addresses/page-address'

/** Pages that exist once in each language. */
export const SINGLE_PAGES = [
  '',
  'guides',
  'offices',
  'events',
  'services',
  'municipalities',
  'words',
  'help-now',
  'professionals',
  'about',
  'accessibility',
] as const

export type SinglePage = (typeof SINGLE_PAGES)[number]

/** Below the language: a national guide with what a municipality adds to it. */
export const municipalGuidePath = (municipality: string, guide: string): PagePath =>
  `municipalities/${municipality}/guides/${guide}`

/** The address of a page that exists once. */
export const singleAddress = (language: LanguageTag, page: SinglePage): string => address(language, page)

/**
 * The address of a page in the language that its text was written in; `undefined` when the site has no pages in that
 * language. A site may have a translation without its source: a Swedish event among Finnish pages.
 */
export const sourceAddress = (
  { settings }: Pick<QueryContext, 'settings'>,
  sourceLanguage: LanguageTag,
  path: PagePath,
): string | undefined =>
  settings.languages.includes(sourceLanguage) ? address(sourceLanguage, path) : undefined
