import { sitemapIndexText, sitemapText } from '@tienviitta/site/build/sitemap-text'
import { describe, expect, it } from 'vitest'
import type { OutputRecord } from '../files/output-record.ts'
import { NO_PAGES, type PageIndex } from '../traces/page-index.ts'
import { changedSitemaps } from './sitemaps.ts'

const record = (path: string, translated: readonly ('fi' | 'ar')[] = []): OutputRecord => ({
  ...{ path, file: `${path.slice(1)}index.html`, hash: path, bytes: 1 },
  ...(translated.length > 0 && { alternates: { path: 'guides/home', translated } }),
})
const records = (...all: OutputRecord[]) => new Map(all.map((one) => [one.path, one]))

const [fi, ar] = [record('/fi/guides/home/', ['fi', 'ar']), record('/ar/guides/home/', ['fi', 'ar'])]
const site = {
  renderer: { sitemapText, sitemapIndexText },
  languages: ['fi', 'ar'] as const,
  baseUrl: 'https://example.fi',
}
const changed = (
  before: ReadonlyMap<string, OutputRecord> | undefined,
  after: ReadonlyMap<string, OutputRecord>,
) => {
  const made = new Map([...after].filter(([path, page]) => before?.get(path) !== page))
  const gone = [...(before?.values() ?? [])].filter(({ path }) => !after.has(path))
  const index: PageIndex = {
    ...NO_PAGES,
    page: (path) => before?.get(path),
    pagesIn: (language) =>
      [...(before?.values() ?? [])].filter(({ path }) => path.startsWith(`/${language}/`)),
  }
  const pages = { before: index, made, gone }
  return new Map(changedSitemaps({ ...site, pages, isWhole: before === undefined }))
}

describe('the sitemaps', () => {
  it('of a first release are complete, and name each page with its languages', () => {
    const texts = changed(undefined, records(fi, ar))
    expect([...texts.keys()]).toEqual([
      ...['sitemap-fi-0.xml', 'sitemap-ar-0.xml', 'sitemap-pages-0.xml', 'sitemap-index.xml'],
    ])
    expect(texts.get('sitemap-ar-0.xml')).toContain('<loc>https://example.fi/ar/guides/home/</loc>')
    expect(texts.get('sitemap-ar-0.xml')).toContain('hreflang="fi"')
  })

  it('stay when pages change at the same addresses', () => {
    expect(changed(records(fi, ar), records({ ...fi, hash: 'other' }, ar)).size).toBe(0)
  })

  it.each([
    ['a page is new', records(ar), records(fi, ar)],
    ['a page is gone', records(fi, ar), records(ar)],
    ['a translation is new', records(record(fi.path, ['fi']), ar), records(fi, ar)],
  ])('are written only for the language in which %s', (_what, before, after) => {
    expect([...changed(before, after).keys()]).toEqual(['sitemap-fi-0.xml'])
  })

  it('do not depend on the order in which pages were made', () => {
    const other = record('/fi/about/', ['fi'])
    expect(changed(undefined, records(fi, other))).toEqual(changed(undefined, records(other, fi)))
  })
})
