import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readlink, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { parsedJson } from '@tienviitta/process/parsed-json'
import { Problem } from '@tienviitta/process/problem'
import { textIfThere, undefinedIfAbsent, undefinedOn } from '@tienviitta/process/undefined-if-absent'
import { releaseManifest, type ReleaseManifest } from '../files/release-manifest.ts'
import { releasePaths } from '../release/release-paths.ts'
import { type HeaderRule, readHeadersFile } from '../hosting/headers-file.ts'
import type { HashKind } from './target.ts'

/** A release on this machine. */
export interface LocalRelease {
  /** Its files. */
  readonly folder: string
  readonly manifest: ReleaseManifest
  /** The rules of its `_headers`. */
  readonly headerRules: readonly HeaderRule[]
}

/**
 * Reads a release. Throws a Problem when it does not exist or cannot be read.
 * @param site folder of the releases
 * @param name the release; without it, the one that `current` leads to
 */
export async function readRelease(site: string, name?: string): Promise<LocalRelease> {
  const paths = releasePaths(site)
  const chosen = name ?? (await currentName(paths.current))
  const text = await textIfThere(paths.manifest(chosen))
  if (text === undefined) {
    const there = ((await readdir(paths.releases).catch(undefinedIfAbsent)) ?? []).sort().join(', ') || 'none'
    throw new Problem(`There is no release ${chosen} in ${paths.releases}. There are: ${there}.`)
  }
  const read = releaseManifest.safeParse(parsedJson(text))
  if (!read.success)
    throw new Problem(
      `The manifest of the release ${chosen} (${paths.manifest(chosen)}) is damaged: publish again, or choose another release with --release.`,
    )
  const folder = paths.site(chosen)
  const headers = (await textIfThere(join(folder, '_headers'))) ?? ''
  return { folder, manifest: read.data, headerRules: readHeadersFile(headers) }
}

/** The release that the link leads to. */
async function currentName(link: string): Promise<string> {
  const target = await readlink(link).catch(undefinedOn('ENOENT', 'EINVAL'))
  if (target !== undefined) return basename(dirname(resolve(dirname(link), target)))
  throw new Problem(
    `There is no release to send: ${link} is not there. Publish one first ("npm start" or "npm run publish"), or name the folder with --site.`,
  )
}

/** The hash of a file of a release, of the kind that a target reports for its own. */
export async function hashOf(
  { folder, manifest }: LocalRelease,
  path: string,
  kind: HashKind,
): Promise<string> {
  const known = manifest.files[path]
  if (kind === 'sha256' && known !== undefined) return known.hash
  const hash = createHash(kind)
  await pipeline(createReadStream(join(folder, path)), hash)
  return hash.digest('hex')
}

/** When a file of a release was changed, in milliseconds. */
export const modifiedAt = async ({ folder }: LocalRelease, path: string): Promise<number> =>
  (await stat(join(folder, path))).mtimeMs
