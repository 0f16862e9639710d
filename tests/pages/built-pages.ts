import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'

/** A page of the built site. */
export interface BuiltPage {
  /** Address on the site, such as `/so/guides/housing/`. */
  readonly path: string
  /** Its file. */
  readonly file: string
}

/** The folder of the built site under test, which `npm test` provides. */
export function siteFolder(): string {
  const { siteFolder: folder } = inject('builtSite')
  if (folder === '') throw new Error('Set SITE_DIR to the folder of a built site, or run "npm test".')
  return folder
}

/** Every page of the built site, in the order of their addresses. */
export function builtPages(folder: string): BuiltPage[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({ path: `/${name.replace(/(^|\/)index\.html$/, '$1')}`, file: join(folder, name) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

/**
 * The template that a page was made from, as its address without the language and with `*` for a document's slug:
 * `/so/guides/housing/` → `/guides/*`.
 */
export function templateOf(path: string): string {
  const [, ...rest] = path.split('/').filter((part) => part !== '')
  const [section = '', ...deeper] = rest
  return `/${[section, ...deeper.map(() => '*')].join('/')}`
}

/** For each template in a language, the page with the most HTML, because it shows the most. */
export function fullestPages(pages: readonly BuiltPage[], language: string): BuiltPage[] {
  const fullest = new Map<string, { page: BuiltPage; size: number }>()
  for (const page of pages) {
    if (!page.path.startsWith(`/${language}/`)) continue
    const template = templateOf(page.path)
    const { size } = statSync(page.file)
    if (size > (fullest.get(template)?.size ?? -1)) fullest.set(template, { page, size })
  }
  return [...fullest.values()].map(({ page }) => page)
}

/** The pages that belong to no language: the chooser, the page for what is not found, the gallery of components. */
export function pagesOfNoLanguage(pages: readonly BuiltPage[]): BuiltPage[] {
  return pages.filter(({ path }) => path === '/' || path.endsWith('.html') || path.startsWith('/gallery/'))
}

/** The languages that are tested in a browser: left to right, right to left, long words, no Latin letters. */
export const lookedAtLanguages = ['fi', 'ar', 'so', 'zh-Hans'] as const

/** Whether this is the long run, which tests everything. */
export const isLongRun = process.env.TEST_LONG === 'yes'

/** The languages for tests of what depends on a template and its direction, not on its words. */
export const languagesOfDirection: readonly string[] = isLongRun ? lookedAtLanguages : ['fi', 'ar']

export const textOf = ({ file }: BuiltPage): string => readFileSync(file, 'utf8')
