import { createHash } from 'node:crypto'
import { readFile, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { STAGING_PREFIX } from '@tienviitta/content-models/publishing/data-folder'
import { RELEASE_MANIFEST, type Release, ReleaseFolder, SPARE } from '@tienviitta/publisher/release'
import { undefinedOn } from '@tienviitta/process/undefined-if-absent'
import type { HeldRelease } from '@tienviitta/content-models/publishing/kept-releases'

/** What the doctor reads from the folder of the releases. */
export interface ReleaseFacts {
  /** Folder of the releases. */
  readonly folder: string
  /** The names of the existing ones, the oldest first. */
  readonly names: readonly string[]
  /** The release that the link names; absent when there is no link. */
  readonly current?: string
  /** Its manifest; absent when there is no readable one. */
  readonly manifest?: Release
  /** Its files that are missing on the disk or differ from its manifest, by path. */
  readonly touched: readonly string[]
  readonly held?: HeldRelease
  /** Unfinished folders, and when they were last changed (milliseconds since 1970). */
  readonly unfinished: readonly { readonly name: string; readonly changedAt: number }[]
}

const undefinedIfAbsent = undefinedOn('ENOENT', 'ENOTDIR')

/** How many files are read and compared by hash; for all others, the length is enough. */
const READ_BY_HASH = 200
/** How many files are checked at the same time. */
const TOGETHER = 64

/** Checks the releases in a folder. Nothing is written. */
export async function readReleases(folder: string): Promise<ReleaseFacts> {
  const releases = new ReleaseFolder(folder, 1)
  const [names, current] = [await releases.names(), await releases.current()]
  const manifest = current === undefined ? undefined : await unlessDamaged(() => releases.manifest(current))
  const held = await unlessDamaged(() => releases.held())
  return {
    folder,
    names,
    current,
    manifest,
    touched: manifest ? await touchedFiles(manifest, releases.paths.current) : [],
    held,
    unfinished: await unfinishedIn(releases.paths.releases),
  }
}

/** A malformed note or manifest counts as absent. */
async function unlessDamaged<Value>(read: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof Error && error.name === 'ZodError'))
      return undefined
    throw error
  }
}

async function touchedFiles({ files }: Release, site: string): Promise<string[]> {
  const paths = [...files.paths()]
  const every = Math.max(1, Math.floor(paths.length / READ_BY_HASH))
  const touched: string[] = []
  for (let start = 0; start < paths.length; start += TOGETHER) {
    const some = paths.slice(start, start + TOGETHER)
    const asTheyAre = await Promise.all(
      some.map((path, index) => {
        const file = join(site, path)
        const expected = files.get(path)
        return (start + index) % every === 0
          ? hasHash(file, expected?.hash)
          : hasLength(file, expected?.bytes)
      }),
    )
    touched.push(...some.filter((_, index) => !asTheyAre[index]))
  }
  return touched
}

const hasLength = async (file: string, bytes: number | undefined): Promise<boolean> =>
  (await stat(file).catch(undefinedIfAbsent))?.size === bytes

async function hasHash(file: string, hash: string | undefined): Promise<boolean> {
  const bytes = await readFile(file).catch(undefinedIfAbsent)
  return bytes !== undefined && createHash('sha256').update(bytes).digest('hex') === hash
}

/**
 * A spare tree with a manifest is finished, and every publisher has a folder to move things from; anything else with a
 * leading dot is work in progress.
 */
async function unfinishedIn(folder: string): Promise<{ name: string; changedAt: number }[]> {
  const entries = (await readdir(folder).catch(undefinedIfAbsent)) ?? []
  const found = await Promise.all(
    entries
      .filter((name) => name.startsWith('.') && !name.startsWith(STAGING_PREFIX))
      .map(async (name) => {
        const manifest = await stat(join(folder, name, RELEASE_MANIFEST)).catch(undefinedIfAbsent)
        const changed = await stat(join(folder, name)).catch(undefinedIfAbsent)
        if (!changed || (name.startsWith(SPARE) && manifest)) return []
        return [{ name, changedAt: changed.mtimeMs }]
      }),
  )
  return found.flat()
}
