import type { ReleaseFile } from '../files/release-manifest.ts'
import { hashOf, type LocalRelease, modifiedAt } from './release-to-deploy.ts'
import type { Target, TargetFile } from './target.ts'

/** Servers store the time of a file to the second at best. */
const SECOND = 1_000

export interface Compared {
  readonly target: Target
  readonly release: LocalRelease
  /** The file of the release. */
  readonly path: string
  /** Where it should be at the target. */
  readonly at: string
}

/** Whether a file that was sent is there: with the right length, and with the right hash if the target reports one. */
export async function hasArrived({ target, release, path, at }: Compared): Promise<boolean> {
  const file = await target.find(at)
  if (file === undefined || file.bytes !== release.manifest.files[path]?.bytes) return false
  return (await isSameByHash({ target, release, path }, file)) ?? true
}

/**
 * Whether a target already has a file about which nothing is known. Decided by its hash if the target reports one, else
 * by its length and its time, which is set when a file has arrived; that proves nothing when another version of the
 * same length may be there, so the file then counts as missing.
 * @param versions the versions that may be there; undefined when it may be any version
 */
export async function isThereAlready(
  { target, release, path, at }: Compared,
  versions: readonly ReleaseFile[] | undefined,
): Promise<boolean> {
  const expected = release.manifest.files[path]
  const file = await target.find(at)
  if (expected === undefined || file?.bytes !== expected.bytes) return false
  const isSame = await isSameByHash({ target, release, path }, file)
  if (isSame !== undefined) return isSame
  if (versions === undefined) return false
  if (versions.some(({ hash, bytes }) => hash !== expected.hash && bytes === expected.bytes)) return false
  return Math.abs(Date.parse(file.modified) - (await modifiedAt(release, path))) < SECOND
}

/** Undefined when the target reports no hash. */
async function isSameByHash(
  { target, release, path }: Omit<Compared, 'at'>,
  { hash }: TargetFile,
): Promise<boolean | undefined> {
  if (target.hashKind === undefined || hash === undefined) return undefined
  return hash === (await hashOf(release, path, target.hashKind))
}
