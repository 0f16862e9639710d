import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { Renderer } from '@tienviitta/site/renderer'
import type { StoredPage } from '../traces/page-index.ts'
import type { PageChange } from './page-change.ts'

export interface Sitemaps {
  readonly renderer: Pick<Renderer, 'sitemapText' | 'sitemapIndexText'>
  /** The languages of the site, in their order. */
  readonly languages: readonly LanguageTag[]
  readonly baseUrl: string
  readonly pages: PageChange
  /** Whether all sitemaps are to be written. */
  readonly isWhole: boolean
}

const sitemapFile = (name: string): string => `sitemap-${name}-0.xml`

/**
 * The file names and texts of the sitemaps that differ from those of the previous release, one after another: a text
 * names every language of every page of one. A sitemap depends on the addresses of the pages of its language and their
 * alternates, and on nothing else.
 */
export function* changedSitemaps(sitemaps: Sitemaps): Generator<readonly [name: string, text: string]> {
  const { renderer, languages, baseUrl, pages, isWhole } = sitemaps
  const changed = isWhole ? new Set<string>(languages) : languagesThatChanged(pages)
  const made =
    changed.size > 0
      ? Map.groupBy(pages.made.values(), ({ path }) => languageOf(path))
      : new Map<string, StoredPage[]>()
  const gone = new Set(pages.gone.map(({ path }) => path))
  for (const tag of languages) {
    if (!changed.has(tag)) continue
    const isLeft = ({ path }: StoredPage): boolean => !gone.has(path) && !pages.made.has(path)
    const listed = [...[...pages.before.pagesIn(tag)].filter(isLeft), ...(made.get(tag) ?? [])]
    const isPage = ({ file }: StoredPage): boolean => file.endsWith('.html')
    yield [sitemapFile(tag), renderer.sitemapText(listed.filter(isPage), baseUrl)]
  }
  if (isWhole) {
    yield [sitemapFile('pages'), renderer.sitemapText([{ path: '/' }], baseUrl)]
    const names = [...languages, 'pages'].map(sitemapFile)
    yield ['sitemap-index.xml', renderer.sitemapIndexText(names, baseUrl)]
  }
}

function languagesThatChanged({ before, made, gone }: PageChange): Set<string> {
  const changed = new Set(gone.map(({ path }) => languageOf(path)))
  for (const [path, record] of made) {
    const earlier = before.page(path)
    if (!earlier || alternatesText(earlier) !== alternatesText(record)) changed.add(languageOf(path))
  }
  return changed
}

const languageOf = (path: string): string => path.split('/')[1] ?? ''

const alternatesText = ({ alternates }: StoredPage): string =>
  alternates ? [alternates.path, ...alternates.translated].join(' ') : ''
