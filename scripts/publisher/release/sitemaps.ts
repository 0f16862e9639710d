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
 * The texts of the sitemaps that differ from those of the previous release, by file name. A sitemap depends on the
 * addresses of the pages of its language and their alternates, and on nothing else.
 */
export function changedSitemaps(sitemaps: Sitemaps): Map<string, string> {
  const { renderer, languages, baseUrl, pages, isWhole } = sitemaps
  const changed = isWhole ? new Set<string>(languages) : languagesThatChanged(pages)
  const texts = new Map<string, string>()
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
    texts.set(sitemapFile(tag), renderer.sitemapText(listed.filter(isPage), baseUrl))
  }
  if (isWhole) {
    texts.set(sitemapFile('pages'), renderer.sitemapText([{ path: '/' }], baseUrl))
    const names = [...languages, 'pages'].map(sitemapFile)
    texts.set('sitemap-index.xml', renderer.sitemapIndexText(names, baseUrl))
  }
  return texts
}

/** The names of all sitemaps of a site. */
export const sitemapFiles = (languages: readonly LanguageTag[]): string[] => [
  ...[...languages, 'pages'].map(sitemapFile),
  'sitemap-index.xml',
]

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
