import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { SITE_FOLDER } from '@tienviitta/content-models/publishing/data-folder'
import {
  type HeldRelease,
  KEPT_RELEASES_FILE,
  keptReleasesFile,
} from '@tienviitta/content-models/publishing/kept-releases'
import type { ReleaseRow } from '@tienviitta/content-models/publishing/release-row'
import { dataFolderOf } from '../../files/data-folder.ts'

/** Which releases there are to show. */
export interface KeptReleases {
  /** The release that readers see; empty when nothing has been published. */
  readonly current: string
  /** The releases that one can go back to, the current one included. */
  readonly kept: readonly string[]
  readonly held: HeldRelease | null
}

/** The file, inside the data folder, that the publisher writes after each release. */
export const KEPT_RELEASES = path.join(SITE_FOLDER, KEPT_RELEASES_FILE)

/** How many releases a publisher keeps by default. */
const USUALLY_KEPT = 10

/**
 * Which releases there are. Where the publisher's disk is another machine's, they are told by the newest attempts that
 * became current.
 * @param live the releases that became current, the newest first
 */
export async function readKeptReleases(
  payload: Payload,
  live: () => Promise<readonly ReleaseRow[]>,
): Promise<KeptReleases> {
  const folder = dataFolderOf(payload)
  const text = folder === undefined ? undefined : await textOf(path.join(folder, KEPT_RELEASES))
  const { data } = keptReleasesFile.safeParse(jsonOf(text))
  return data && data.current !== null ? { ...data, current: data.current } : keptFromRows(await live())
}

/** The same, as the newest attempts tell it. @param live the releases that became current, the newest first */
export function keptFromRows(live: readonly ReleaseRow[]): KeptReleases {
  const [newest] = live
  if (!newest) return { current: '', kept: [], held: null }
  const { release, kind, by, at } = newest
  return {
    current: release,
    kept: [...new Set(live.map((row) => row.release))].slice(0, USUALLY_KEPT),
    held: kind === 'rollback' ? { release, by: by.join(', '), at } : null,
  }
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** A file that is being replaced by another machine, or is damaged, counts as none. */
function jsonOf(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
