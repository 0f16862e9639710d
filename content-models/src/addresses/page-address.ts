import type { LanguageTag } from '../languages/registry.ts'
import type { ModelName } from '../models/model-name.ts'

/** Folders of the models that have pages of their own. A slug is the same in every language. */
export const FOLDERS = {
  guide: 'guides',
  topic: 'topics',
  office: 'offices',
  event: 'events',
  service: 'services',
  municipality: 'municipalities',
} as const satisfies Partial<Record<ModelName, string>>

export type ModelWithPages = keyof typeof FOLDERS

/** Whether each document of a model has a page of its own. */
export const hasPages = (model: ModelName): model is ModelWithPages => model in FOLDERS

/** A page's address below its language, without slashes around it: `guides/housing`, or empty for the home page. */
export type PagePath = string

/** The address of a page in a language: `/ar/guides/housing/`. */
export const address = (language: LanguageTag, path: PagePath): string =>
  path === '' ? `/${language}/` : `/${language}/${path}/`

/** Below the language: the page of a document. */
export const pathOf = (model: ModelWithPages, slug: string): PagePath => `${FOLDERS[model]}/${slug}`

/** The address of a term in the list of words. */
export const termAddress = (language: LanguageTag, slug: string): string =>
  `${address(language, 'words')}#${slug}`
