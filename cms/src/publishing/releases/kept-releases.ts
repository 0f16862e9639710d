import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { SITE_FOLDER } from '@tienviitta/content-models/publishing/data-folder'
import {
  type HeldRelease,
  KEPT_RELEASES_FILE,
  keptReleasesFile,
} from '@tienviitta/content-models/publishing/kept-releases'
import { type ReleaseRow, readReleaseRow } from '@tienviitta/content-models/publishing/release-row'
import { storedRows } from '../../database/stored-rows.ts'
import { dataFolderOf } from '../../files/installation.ts'
import { parsedJson } from '../../files/parsed-json.ts'
import { undefinedIfAbsent } from '../../files/undefined-if-absent.ts'

/** Which releases there are to show. */
export interface KeptReleases {
  /** The release that readers see; empty when nothing has been published. */
  readonly current: string
  /** The releases that can be gone back to, including the current one. */
  readonly kept: readonly string[]
  readonly held: HeldRelease | null
}

/** The file, inside the data folder, that the publisher writes after each release. */
export const KEPT_RELEASES = path.join(SITE_FOLDER, KEPT_RELEASES_FILE)

/** How many releases a publisher keeps by default. */
const USUALLY_KEPT = 10

/** How many attempts that became current are read: enough to find the kept releases even if some were gone back to. */
const LOOKED_AT = 30

/**
 * Which releases there are. Where the publisher's disk is on another machine, they are taken from the newest attempts
 * that became current.
 */
export async function readKeptReleases(payload: Payload): Promise<KeptReleases> {
  const folder = dataFolderOf(payload)
  const file = folder && path.join(folder, KEPT_RELEASES)
  // A file that is being replaced by another machine, or is damaged, counts as none.
  const text = file && (await readFile(file, 'utf8').catch(undefinedIfAbsent))
  const { data } = keptReleasesFile.safeParse(parsedJson(text))
  if (data && data.current !== null) return { ...data, current: data.current }
  const isLive = { outcome: { equals: 'live' } }
  const live = await storedRows(payload, 'releases', isLive, { sort: '-at', limit: LOOKED_AT })
  return keptFromRows(live.map(readReleaseRow))
}

/** The same, taken from the newest attempts. @param live the releases that became current, the newest first */
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
