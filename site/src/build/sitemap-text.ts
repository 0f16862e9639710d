import { addressesOf } from '../page-models/alternates.ts'
import type { TranslatedPage } from './translated-pages.ts'

/** A page that a sitemap names. */
export interface ListedPage {
  readonly path: string
  readonly alternates?: TranslatedPage
}

/** As `@astrojs/sitemap` writes it, so that a site made by the renderer has the bytes of one made by `astro build`. */
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

/**
 * The text of a sitemap, its pages in the order of their addresses, each with its alternates.
 * @param baseUrl address of the site without a slash at the end
 */
export function sitemapText(pages: readonly ListedPage[], baseUrl: string): string {
  const sorted = pages.toSorted((a, b) => (a.path < b.path ? -1 : 1))
  const lines = sorted.map(({ path, alternates }) => {
    const links = alternates ? addressesOf(alternates.translated, alternates.path, baseUrl) : []
    const others = links.map(
      ({ language, url }) => `<xhtml:link rel="alternate" hreflang="${language}" href="${escapeXml(url)}"/>`,
    )
    return `<url><loc>${escapeXml(baseUrl + path)}</loc>${others.join('')}</url>`
  })
  const namespaces = `${NAMESPACE} xmlns:xhtml="http://www.w3.org/1999/xhtml"`
  return `${HEAD}<urlset ${namespaces}>${lines.join('')}</urlset>`
}

/** The text of the sitemap that names the others, given by their file names. */
export function sitemapIndexText(files: readonly string[], baseUrl: string): string {
  const lines = files.map((file) => `<sitemap><loc>${escapeXml(`${baseUrl}/${file}`)}</loc></sitemap>`)
  return `${HEAD}<sitemapindex ${NAMESPACE}>${lines.join('')}</sitemapindex>`
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
