import {
  type PagePath,
  address,
  hasPages,
  pathOf,
  termAddress,
} from '@tienviitta/content-models/addresses/page-address'
import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { ModelName } from '@tienviitta/content-models/models/model-name'
import type { PublishState } from './publish-state.ts'

export interface LinkedRow {
  model: ModelName
  /** The published row. */
  row: Readonly<Record<string, unknown>>
  languages: readonly LanguageTag[]
  /** Address of the site without a slash at the end; unknown where the CMS does not know it. */
  siteUrl: string | undefined
}

/** The page on which a published document is seen, in every language; none for what has no page of its own. */
export function pageLinks({ model, row, languages, siteUrl }: LinkedRow): PublishState['links'] {
  const { slug, kind } = row
  if (siteUrl === undefined || typeof slug !== 'string' || slug === '') return []
  const links = (addressIn: (language: LanguageTag) => string): PublishState['links'] =>
    languages.map((language) => ({ language, href: `${siteUrl}${addressIn(language)}` }))
  if (model === 'term') return links((language) => termAddress(language, slug))
  const path = pagePath(model, slug, kind)
  return path === undefined ? [] : links((language) => address(language, path))
}

function pagePath(model: ModelName, slug: string, kind: unknown): PagePath | undefined {
  if (hasPages(model)) return pathOf(model, slug)
  return model === 'page' && typeof kind === 'string' ? kind : undefined
}
