import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile, readlink, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Problem } from '@tienviitta/process/problem'
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
 * Reads a release. Throws a Problem when there is none or it cannot be read.
 * @param site folder of the releases
 * @param name the release; without it, the one that `current` leads to
 */
export async function readRelease(site: string, name?: string): Promise<LocalRelease> {
  const paths = releasePaths(site)
  const chosen = name ?? (await currentName(paths.current))
  const text = await textOf(paths.manifest(chosen))
  if (text === undefined) {
    const there = (await readdir(paths.releases).catch(emptyWhenMissing)).sort().join(', ') || 'none'
    throw new Problem(`There is no release ${chosen} in ${paths.releases}. There are: ${there}.`)
  }
  const read = releaseManifest.safeParse(jsonOf(text))
  if (!read.success)
    throw new Problem(
      `The manifest of the release ${chosen} (${paths.manifest(chosen)}) is damaged: publish again, or choose another release with --release.`,
    )
  const folder = paths.site(chosen)
  const headers = (await textOf(join(folder, '_headers'))) ?? ''
  return { folder, manifest: read.data, headerRules: readHeadersFile(headers) }
}

/** The release that the link leads to. */
async function currentName(link: string): Promise<string> {
  try {
    return basename(dirname(resolve(dirname(link), await readlink(link))))
  } catch (error) {
    if (!hasCode(error, 'ENOENT', 'EINVAL')) throw error
    throw new Problem(
      `There is no release to send: ${link} is not there. Publish one first ("npm start" or "npm run publish"), or name the folder with --site.`,
    )
  }
}

const hasCode = (error: unknown, ...codes: string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code))

function emptyWhenMissing(error: unknown): string[] {
  if (hasCode(error, 'ENOENT')) return []
  throw error
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined
    throw error
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** The hash of a file of a release, of the kind that a target tells of its own. */
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
