import { join } from 'node:path'
import { RELEASE_MANIFEST } from '../files/release-manifest.ts'

/**
 * Where releases are in a folder, `DATA_DIR/site` by default:
 *
 *     current                      a symbolic link to releases/<name>/site: what a web server serves
 *     releases/<name>/site/        the files of a release
 *     releases/<name>/manifest.json   what they are (path → hash)
 */
export interface ReleasePaths {
  /** The link that a web server serves. */
  readonly current: string
  readonly releases: string
  /** The folder of a release. */
  readonly release: (name: string) => string
  /** The files of a release. */
  readonly site: (name: string) => string
  readonly manifest: (name: string) => string
}

/** The paths below a folder. Nothing is read or written. */
export function releasePaths(folder: string): ReleasePaths {
  const releases = join(folder, 'releases')
  const release = (name: string): string => join(releases, name)
  return {
    current: join(folder, 'current'),
    releases,
    release,
    site: (name) => join(release(name), 'site'),
    manifest: (name) => join(release(name), RELEASE_MANIFEST),
  }
}
