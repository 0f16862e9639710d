import type { SitemapItem } from '@astrojs/sitemap'
import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import { addressesOf } from '../page-models/alternates.ts'
import { translatedPagesOfBuild } from './translated-pages.ts'

/** Pages that are kept from search engines. */
const UNLISTED = ['/gallery/', '/404/', '/404']

/** Whether a page, given by its full address, is named in the sitemap. */
export const isListed = (url: string): boolean => !UNLISTED.some((path) => url.endsWith(path))

/** A page's line in the sitemap, with the same alternates that its head names. */
export const sitemapItem =
  (baseUrl: string) =>
  ({ url }: SitemapItem): SitemapItem => {
    const page = translatedPagesOfBuild().get(url)
    const alternates = page ? addressesOf(page.translated, page.path, baseUrl) : []
    return { url, links: alternates.map((alternate) => ({ lang: alternate.language, url: alternate.url })) }
  }

/** Keeps the pages of one language: each has a file of its own, so that a change in it rewrites one file. */
export const sitemapOf =
  (language: LanguageTag, baseUrl: string) =>
  (item: SitemapItem): SitemapItem | undefined =>
    item.url.startsWith(`${baseUrl}/${language}/`) ? item : undefined
