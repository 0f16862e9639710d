import { CURRENT_LINK } from '@tienviitta/content-models/publishing/data-folder'
import { join } from 'node:path'
import { RELEASE_MANIFEST } from '../files/release-manifest.ts'

/**
 * Where releases are in a folder, `DATA_DIR/site` by default:
 *
 *     current                      a symbolic link to releases/<name>/site: what a web server serves
 *     releases/<name>/site/        the files of a release
 *     releases/<name>/manifest.json   what they are (path → hash)
 *     traces-<name>.sqlite         what the pages of the newest release depend on
 *
 * Nothing is read or written.
 */
export function releasePaths(folder: string) {
  const releases = join(folder, 'releases')
  const release = (name: string): string => join(releases, name)
  return {
    /** The link that a web server serves. */
    current: join(folder, CURRENT_LINK),
    releases,
    /** The folder of a release. */
    release,
    /** The files of a release. */
    site: (name: string): string => join(release(name), 'site'),
    manifest: (name: string): string => join(release(name), RELEASE_MANIFEST),
  }
}
export type ReleasePaths = ReturnType<typeof releasePaths>
