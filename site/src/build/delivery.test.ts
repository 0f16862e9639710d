import { describe, expect, test } from 'vitest'
import { exampleDocuments, snapshotOf } from '../testing/example-snapshot.ts'
import { headersText } from './headers.ts'
import { redirectsOf, redirectsText } from './redirects.ts'
import { buildSettings } from './settings.ts'
import { isListed, sitemapItem, sitemapOf } from './sitemap.ts'
import { translatedPagesOfBuild } from './translated-pages.ts'

describe('the headers', () => {
  const text = headersText()

  test('allow nothing by default, and nothing inline', () => {
    expect(text).toContain("Content-Security-Policy: default-src 'none'; style-src 'self'; img-src 'self'")
    expect(text).not.toContain('unsafe')
  })

  test('let browsers keep files whose names change with their content', () => {
    expect(text).toContain('/_astro/*\n  Cache-Control: public, max-age=31536000, immutable')
  })
})

describe('the redirects', () => {
  test('lead from a former slug to the current one in every language', () => {
    const redirects = redirectsOf(snapshotOf(exampleDocuments()))
    expect(redirects).toContainEqual({ from: '/ar/guides/rent/', to: '/ar/guides/renting-a-home/' })
    expect(redirects).toHaveLength(5)
    expect(redirectsText(redirects.slice(0, 1))).toBe('/fi/guides/rent/ /fi/guides/renting-a-home/ 301\n')
  })

  test('leave alone a slug that another document now uses', () => {
    const documents = exampleDocuments()
    for (const { document } of documents)
      if (document.slug === 'violence') document.formerSlugs = ['first-weeks']
    const from = redirectsOf(snapshotOf(documents)).map((redirect) => redirect.from)
    expect(from).not.toContain('/fi/guides/first-weeks/')
  })
})

describe('the sitemap', () => {
  const baseUrl = 'https://www.example.fi'
  const url = `${baseUrl}/ar/guides/renting-a-home/`

  test('names the alternates that the page names', () => {
    translatedPagesOfBuild().set(url, { path: 'guides/renting-a-home', translated: ['fi', 'ar'] })
    expect(sitemapItem(baseUrl)({ url })).toEqual({
      url,
      links: [
        { lang: 'fi', url: `${baseUrl}/fi/guides/renting-a-home/` },
        { lang: 'ar', url },
        { lang: 'x-default', url: `${baseUrl}/` },
      ],
    })
    expect(sitemapItem(baseUrl)({ url: `${baseUrl}/so/` })).toEqual({ url: `${baseUrl}/so/`, links: [] })
  })

  test('has a file per language, and leaves out the gallery', () => {
    expect(sitemapOf('ar', baseUrl)({ url })).toEqual({ url })
    expect(sitemapOf('fi', baseUrl)({ url: `${baseUrl}/fi-simple/` })).toBeUndefined()
    expect(isListed(url)).toBe(true)
    expect(isListed(`${baseUrl}/gallery/`)).toBe(false)
    expect(isListed(`${baseUrl}/404/`)).toBe(false)
  })
})

describe('the settings of a build', () => {
  test('have defaults that work beside the repository', () => {
    expect(buildSettings({})).toMatchObject({ baseUrl: 'http://localhost:4321' })
  })

  test('are read from the environment', () => {
    const settings = buildSettings({
      SITE_BASE_URL: 'https://www.example.fi/',
      SITE_CLOCK: '2026-11-23T10:00+02:00',
      SNAPSHOT_DIR: '/snapshot',
    })
    expect(settings).toMatchObject({
      baseUrl: 'https://www.example.fi',
      clock: Date.UTC(2026, 10, 23, 8),
      snapshotDirectory: '/snapshot',
    })
  })

  test.each([
    [{ SITE_BASE_URL: 'www.example.fi' }, /SITE_BASE_URL must be a web address/u],
    [{ SITE_CLOCK: 'yesterday' }, /SITE_CLOCK must be a point in time/u],
  ])('that cannot be read are refused with what to write: %o', (environment, message) => {
    expect(() => buildSettings(environment)).toThrow(message)
  })
})
