import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { ModelName } from '@tienviitta/content-models/models/model-name'

/** The addresses of the site. A slug is the same in every language, so switching language changes one segment. */

/** Folders of the models that have pages of their own. */
export const FOLDERS = {
  guide: 'guides',
  topic: 'topics',
  office: 'offices',
  event: 'events',
  service: 'services',
  municipality: 'municipalities',
} as const satisfies Partial<Record<ModelName, string>>

export type ModelWithPages = keyof typeof FOLDERS

/** Pages of which there is one in each language. */
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

/** A page's address below its language, without slashes around it: `guides/housing`, or empty for the home page. */
export type PagePath = string

/** The address of a page in a language: `/ar/guides/housing/`. */
export const address = (language: LanguageTag, path: PagePath): string =>
  path === '' ? `/${language}/` : `/${language}/${path}/`

/** Below the language: the page of a document. */
export const pathOf = (model: ModelWithPages, slug: string): PagePath => `${FOLDERS[model]}/${slug}`

/** Below the language: a national guide with what a municipality adds to it. */
export const municipalGuidePath = (municipality: string, guide: string): PagePath =>
  `municipalities/${municipality}/guides/${guide}`

/** The address of a page that exists once. */
export const singleAddress = (language: LanguageTag, page: SinglePage): string => address(language, page)

/** The address of a term in the list of words. */
export const termAddress = (language: LanguageTag, slug: string): string =>
  `${address(language, 'words')}#${slug}`
