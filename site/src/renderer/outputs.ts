import { snapshotJsonSchema } from '@tienviitta/content-models/snapshot/json-schema'
import {
  FOLDERS,
  type ModelWithPages,
  type PagePath,
  SINGLE_PAGES,
  address,
  municipalGuidePath,
  pathOf,
} from '../page-models/links.ts'
import type { Site } from '../page-models/site.ts'
import type { Output } from './renderer.ts'

/** Files of which there is one, whatever the content. The page for wrong addresses stands where hosts look for it. */
const SINGLE_FILES: readonly Output[] = [
  { path: '/', file: 'index.html' },
  { path: '/404/', file: '404.html' },
  { path: '/gallery/', file: 'gallery/index.html' },
  { path: '/robots.txt', file: 'robots.txt' },
  { path: '/_headers', file: '_headers' },
  { path: '/_redirects', file: '_redirects' },
]

/**
 * Every file that is rendered of a site's content, pictures left out: they are copied. `astro build` makes the same
 * files; a test compares the two.
 */
export function outputsOf(site: Site): Output[] {
  const schemas = Object.keys(snapshotJsonSchema()).map((name) => `schema/${name}.json`)
  return [
    ...SINGLE_FILES,
    ...schemas.map((file) => ({ path: `/${file}`, file })),
    ...SINGLE_PAGES.flatMap((page) => inEveryLanguage(site, page)),
    ...(Object.keys(FOLDERS) as ModelWithPages[]).flatMap((model) => pagesOf(site, model)),
  ]
}

function pagesOf(site: Site, model: ModelWithPages): Output[] {
  return site.snapshot.entries(model).flatMap(({ id, slug }) => {
    const document = { model, id }
    const own = inEveryLanguage(site, pathOf(model, slug), document)
    if (model !== 'guide') return own
    const municipalities = site.snapshot.brief(id)?.document.additions ?? []
    const additions = municipalities.flatMap(({ municipality }) => {
      const place = site.snapshot.get('municipality', municipality)?.document.slug
      return place === undefined ? [] : inEveryLanguage(site, municipalGuidePath(place, slug), document)
    })
    return [...own, ...additions]
  })
}

function inEveryLanguage(site: Site, below: PagePath, document?: Output['document']): Output[] {
  return site.snapshot.settings.languages.map((language) => {
    const path = address(language, below)
    return { path, file: `${path.slice(1)}index.html`, language, ...(document && { document }) }
  })
}
