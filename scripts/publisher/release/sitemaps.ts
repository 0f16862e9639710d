import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { Renderer } from '@tienviitta/site/renderer'
import type { OutputRecord } from '../files/output-record.ts'
import { type PageChange, pagesAfter } from './page-change.ts'

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
  const listed = changed.size > 0 ? [...pagesAfter(pages)].filter(({ file }) => file.endsWith('.html')) : []
  const byLanguage = Map.groupBy(listed, ({ path }) => languageOf(path))
  for (const tag of languages) {
    if (changed.has(tag))
      texts.set(sitemapFile(tag), renderer.sitemapText(byLanguage.get(tag) ?? [], baseUrl))
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
    const earlier = before.get(path)
    if (!earlier || alternatesText(earlier) !== alternatesText(record)) changed.add(languageOf(path))
  }
  return changed
}

const languageOf = (path: string): string => path.split('/')[1] ?? ''

const alternatesText = ({ alternates }: OutputRecord): string =>
  alternates ? [alternates.path, ...alternates.translated].join(' ') : ''
