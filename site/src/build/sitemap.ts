import type { SitemapItem } from '@astrojs/sitemap'
import { alternatesOfBuild } from './alternates-of-build.ts'

/** Pages that search engines are not told about. */
const UNLISTED = /^\/(?:gallery|404)\/?$/u

/** Whether a page, given by its full address, is named in the sitemap. */
export const isListed = (url: string): boolean => !UNLISTED.test(new URL(url).pathname)

/** A page's line in the sitemap with the same alternates that its head names. */
export function sitemapItem(item: SitemapItem): SitemapItem {
  const alternates = alternatesOfBuild().get(item.url) ?? []
  return {
    url: item.url,
    links: alternates.map(({ language, url }) => ({ lang: language, url })),
  }
}
