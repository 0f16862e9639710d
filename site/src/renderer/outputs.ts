import { SCHEMA_NAMES } from '@tienviitta/content-models/snapshot/json-schema'
import {
  FOLDERS,
  type ModelWithPages,
  type PagePath,
  SINGLE_PAGES,
  address,
  municipalGuidePath,
  pathOf,
} from '../page-models/links.ts'
import type { ManifestEntry } from '@tienviitta/content-models/snapshot/snapshot'
import type { Site } from '../incremental/site.ts'
import type { Output } from './renderer.ts'

/** Files that exist once, whatever the content. The 404 page is where hosts look for it. */
const SINGLE_FILES: readonly Output[] = [
  { path: '/', file: 'index.html' },
  { path: '/404/', file: '404.html' },
  { path: '/gallery/', file: 'gallery/index.html' },
  { path: '/robots.txt', file: 'robots.txt' },
  { path: '/_headers', file: '_headers' },
  { path: '/_redirects', file: '_redirects' },
]

/**
 * Every file that is rendered from a site's content; pictures are not, they are copied. `astro build` makes the same
 * files; a test compares the two.
 */
export function outputsOf(site: Site): Output[] {
  const models = Object.keys(FOLDERS) as ModelWithPages[]
  const ofDocuments = models.flatMap((model) =>
    site.snapshot.entries(model).flatMap((entry) => pagesOf(site, model, entry)),
  )
  return [...singleOutputs(site), ...ofDocuments]
}

/**
 * The outputs that a change of the content may add, take away or affect: those of some documents, and those of none.
 * @param ids of documents, which need not be published
 */
export function outputsOfDocuments(site: Site, ids: Iterable<string>): Output[] {
  const isWithPages = (model: string): model is ModelWithPages => model in FOLDERS
  const ofDocuments = [...new Set(ids)].flatMap((id) => {
    const entry = site.snapshot.entry(id)
    const isShown = entry && site.snapshot.get(entry.model, id) !== undefined
    return isShown && isWithPages(entry.model) ? pagesOf(site, entry.model, entry) : []
  })
  return [...singleOutputs(site), ...ofDocuments]
}

function singleOutputs(site: Site): Output[] {
  const schemas = SCHEMA_NAMES.map((name) => `schema/${name}.json`)
  return [
    ...SINGLE_FILES,
    ...schemas.map((file) => ({ path: `/${file}`, file })),
    ...SINGLE_PAGES.flatMap((page) => inEveryLanguage(site, page)),
  ]
}

function pagesOf(site: Site, model: ModelWithPages, { id, slug }: ManifestEntry): Output[] {
  const document = { model, id }
  const own = inEveryLanguage(site, pathOf(model, slug), document)
  if (model !== 'guide') return own
  const { municipalities = [] } = site.snapshot.outline(id) ?? {}
  const additions = municipalities.flatMap((municipality) => {
    const place = site.snapshot.get('municipality', municipality)?.document.slug
    return place === undefined ? [] : inEveryLanguage(site, municipalGuidePath(place, slug), document)
  })
  return [...own, ...additions]
}

function inEveryLanguage(site: Site, below: PagePath, document?: Output['document']): Output[] {
  return site.snapshot.settings.languages.map((language) => {
    const path = address(language, below)
    return { path, file: `${path.slice(1)}index.html`, language, ...(document && { document }) }
  })
}
