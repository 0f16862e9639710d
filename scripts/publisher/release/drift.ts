import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Renderer } from '@tienviitta/site/renderer'
import { fileOf } from '../files/file-tree.ts'
import { wholeSite } from './page-change.ts'
import { RELEASE_NOTE, gatherFiles } from './release-files.ts'
import type { Release } from '../files/release.ts'
import { removeFolder } from '@tienviitta/cms/files'
import { expectAllMade, renderMany } from '../render/render-many.ts'
import { undefinedIfAbsent } from '@tienviitta/process/undefined-if-absent'

export interface DriftCheck {
  readonly renderer: Renderer
  readonly rendererFolder: string
  /** A snapshot that has just been written in full. */
  readonly snapshot: string
  /** A folder for the pages, on any disk; removed afterwards. */
  readonly target: string
  /** The moment for which the live pages were made, milliseconds since 1970. */
  readonly clock: number
  readonly live: Release
  /** The folder of the live files. */
  readonly liveSite: string
  readonly signal?: AbortSignal
}

/**
 * Builds the whole site beside the live one and compares: the alarm for pages that were forgotten when something
 * changed, and for files changed by hand.
 * @returns the files that differ from a full build, by name
 */
export async function driftOf(check: DriftCheck): Promise<string[]> {
  const { renderer, rendererFolder, snapshot, target, clock, live, liveSite, signal } = check
  const { baseUrl } = live
  const sitemaps = `${target}.sitemaps`
  try {
    const work = { bundle: rendererFolder, snapshot, baseUrl, target, clock, signal }
    const { records, sources, pages, open } = await renderMany(work)
    expectAllMade(pages)
    const { files } = await gatherFiles({
      ...{ renderer, rendererFolder, snapshot, open, clock, sitemaps },
      pages: wholeSite(records),
      rendered: sources,
    })
    const isOwn = (file: string): boolean => file !== RELEASE_NOTE && live.carried?.[file] === undefined
    const differing = [...files.differing(live.files)].filter(isOwn)
    return [...new Set([...differing, ...(await touchedFiles(live, liveSite))])].sort()
  } finally {
    await removeFolder(sitemaps)
    await removeFolder(target)
  }
}

/** The files of a release that are missing on the disk or are not what its manifest says. */
export async function touchedFiles(release: Release, site: string): Promise<string[]> {
  const touched: string[] = []
  for (const file of release.files.paths()) {
    const bytes = await readFile(join(site, file)).catch(undefinedIfAbsent)
    if (!bytes || fileOf(bytes).hash !== release.files.get(file)?.hash) touched.push(file)
  }
  return touched
}
