import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import type { Renderer } from '@tienviitta/site/src/renderer/renderer.ts'
import type { OutputRecord } from './output-record.ts'

export interface Sitemaps {
  readonly renderer: Pick<Renderer, 'sitemapText' | 'sitemapIndexText'>
  /** The languages of the site, in their order. */
  readonly languages: readonly LanguageTag[]
  readonly baseUrl: string
  /** The pages of the release before, by path; none when all sitemaps are to be written. */
  readonly before: ReadonlyMap<string, OutputRecord> | undefined
  readonly after: ReadonlyMap<string, OutputRecord>
}

const sitemapFile = (name: string): string => `sitemap-${name}-0.xml`

/**
 * The texts of the sitemaps that differ from those of the release before, by file name. What a sitemap is made of are
 * the addresses of the pages of its language and their alternates, and nothing else.
 */
export function changedSitemaps({
  renderer,
  languages,
  baseUrl,
  before,
  after,
}: Sitemaps): Map<string, string> {
  const changed = before ? languagesThatChanged(before, after) : new Set<string>(languages)
  const texts = new Map<string, string>()
  const pages = changed.size > 0 ? [...after.values()].filter(({ file }) => file.endsWith('.html')) : []
  const byLanguage = Map.groupBy(pages, ({ path }) => languageOf(path))
  for (const tag of languages) {
    if (changed.has(tag))
      texts.set(sitemapFile(tag), renderer.sitemapText(byLanguage.get(tag) ?? [], baseUrl))
  }
  if (!before) {
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

function languagesThatChanged(
  before: ReadonlyMap<string, OutputRecord>,
  after: ReadonlyMap<string, OutputRecord>,
): Set<string> {
  const changed = new Set<string>()
  for (const [path, record] of after) {
    const earlier = before.get(path)
    // Records of pages that were left alone are the same objects.
    if (earlier === record) continue
    if (!earlier || alternatesText(earlier) !== alternatesText(record)) changed.add(languageOf(path))
  }
  for (const path of before.keys()) if (!after.has(path)) changed.add(languageOf(path))
  return changed
}

const languageOf = (path: string): string => path.split('/')[1] ?? ''

const alternatesText = ({ alternates }: OutputRecord): string =>
  alternates ? [alternates.path, ...alternates.translated].join(' ') : ''
