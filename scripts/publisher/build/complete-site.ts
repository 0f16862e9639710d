import { rename, rm } from 'node:fs/promises'
import { removeFolder } from '@tienviitta/cms/files'
import type { OpenSite, Renderer } from '@tienviitta/site/renderer'
import { changeTree } from '../files/file-tree.ts'
import type { OutputRecord } from '../files/output-record.ts'
import { wholeSite } from '../release/page-change.ts'
import { gatherFiles } from '../release/release-files.ts'

/** A folder that has every rendered file of a site, and nothing else yet. */
export interface SiteToComplete {
  readonly renderer: Renderer
  /** Folder of the bundle of the renderer. */
  readonly bundle: string
  /** Folder of the snapshot. */
  readonly snapshot: string
  readonly open: OpenSite
  /** Milliseconds since 1970. */
  readonly clock: number
  /** The rendered files, by their address. */
  readonly records: ReadonlyMap<string, OutputRecord>
  readonly unfinished: string
  /** Where the site goes; an earlier one there is replaced. */
  readonly out: string
}

/**
 * Adds what is not rendered (pictures, styles, sitemaps), and moves the site to its place.
 * @returns how many pages it has
 */
export async function completeSite(site: SiteToComplete): Promise<number> {
  const { renderer, bundle, snapshot, open, clock, records, unfinished, out } = site
  const sitemaps = `${unfinished}.sitemaps`
  const rendered = new Set(Array.from(records.values(), ({ file }) => file))
  try {
    const { sources } = await gatherFiles({
      ...{ renderer, rendererFolder: bundle, snapshot, open, clock, sitemaps },
      pages: wholeSite(records),
      rendered: new Map(),
    })
    await changeTree(unfinished, new Map([...sources].filter(([file]) => !rendered.has(file))), [])
  } finally {
    await removeFolder(sitemaps)
  }
  await rm(out, { recursive: true, force: true })
  await rename(unfinished, out)
  return [...rendered].filter((file) => file.endsWith('.html')).length
}
