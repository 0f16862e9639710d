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
import type { Output, OutputGroup } from './renderer.ts'

/** Files that exist once, whatever the content. The 404 page is where hosts look for it. */
const SINGLE_FILES: readonly Output[] = [
  { path: '/', file: 'index.html' },
  { path: '/404/', file: '404.html' },
  { path: '/gallery/', file: 'gallery/index.html' },
  { path: '/robots.txt', file: 'robots.txt' },
  { path: '/_headers', file: '_headers' },
  { path: '/_redirects', file: '_redirects' },
]

/** The outputs of a revision, so that those of a document that has not changed stay the same objects. */
export interface OutputMemory {
  /** What addresses depend on besides the document: languages and municipalities. */
  readonly places: string
  /** What belongs to no document. */
  readonly single: OutputGroup
  /** By the hash of the document's file. */
  readonly byHash: ReadonlyMap<string, OutputGroup>
}

/**
 * Every file that is rendered from a site's content; pictures are not, they are copied. `astro build` makes the same
 * files; a test compares the two.
 * @param memory of an earlier revision of the site
 */
export function outputsOf(
  site: Site,
  memory?: OutputMemory,
): { groups: readonly OutputGroup[]; memory: OutputMemory } {
  const { snapshot } = site
  const places = [...snapshot.settings.languages, snapshot.members('municipality')].join(' ')
  const known = memory?.places === places ? memory : undefined
  const single = known?.single ?? singleOutputs(site)
  const byHash = new Map<string, OutputGroup>()
  for (const model of Object.keys(FOLDERS) as ModelWithPages[]) {
    for (const entry of snapshot.entries(model)) {
      byHash.set(entry.hash, known?.byHash.get(entry.hash) ?? pagesOf(site, model, entry))
    }
  }
  return { groups: [single, ...byHash.values()], memory: { places, single, byHash } }
}

function singleOutputs(site: Site): OutputGroup {
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
  const municipalities = site.snapshot.brief(id)?.document.additions ?? []
  const additions = municipalities.flatMap(({ municipality }) => {
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
