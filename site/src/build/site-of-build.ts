import { openSnapshot } from '../snapshot/read-snapshot.ts'
import type { Frame } from '../page-models/frame.ts'
import { address } from '../page-models/links.ts'
import { type Site, siteOf } from '../page-models/site.ts'
import { type BuildSettings, buildSettings } from './settings.ts'
import { translatedPagesOfBuild } from './translated-pages.ts'

/** The edge of the site: where the environment, the snapshot's folder and the clock come in. Once per build. */
export const settings: BuildSettings = buildSettings(process.env)

/** The base address without a final slash. */
export const { baseUrl } = settings

let opened: Site | undefined

/** The site of this build; its snapshot is opened when the first page asks for it. */
export function siteOfBuild(): Site {
  opened ??= siteOf(openSnapshot(settings.snapshotDirectory, warn), settings.clock, baseUrl)
  return opened
}

/** Keeps the languages in which a page is really written for the sitemap, which is written after all pages. */
export function rememberForSitemap({ language, path, translated }: Frame): void {
  if (translated.includes(language)) {
    translatedPagesOfBuild().set(baseUrl + address(language, path), { path, translated })
  }
}

function warn(line: string): void {
  console.warn(`Kept out: ${line}`)
}
