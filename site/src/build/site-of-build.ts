import { openSnapshot } from '../snapshot/read-snapshot.ts'
import { type Alternate } from '../page-models/alternates.ts'
import { type Site, siteOf } from '../page-models/site.ts'
import { alternatesOfBuild } from './alternates-of-build.ts'
import { type BuildSettings, buildSettings } from './settings.ts'

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

/** Keeps a page's alternates for the sitemap, which is written after all pages. */
export function rememberAlternates(url: string, alternates: readonly Alternate[]): void {
  alternatesOfBuild().set(url, alternates)
}

function warn(line: string): void {
  console.warn(`Kept out: ${line}`)
}
