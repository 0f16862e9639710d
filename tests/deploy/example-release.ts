import { createHash } from 'node:crypto'
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type ReleaseManifest, RELEASE_FORMAT, releasePaths } from '@tienviitta/publisher/release'
import { headersText } from '@tienviitta/site/build/headers'

/** Files of a release by their path, and what is in them. */
export type ReleaseFiles = Readonly<Record<string, string | Buffer>>

/** The files that every release has. */
export const filesOfEvery = (name: string): ReleaseFiles => ({
  '404.html': '<!doctype html><title>Not here</title><p>nothing here</p>',
  _headers: headersText(),
  _redirects: '/fi/guides/renting/ /fi/guides/housing/ 301\n',
  'index.html': '<!doctype html><title>Languages</title>',
  'release.json': `${JSON.stringify({ release: name, time: '2026-01-05T08:00:00Z', snapshot: '0'.repeat(64) })}\n`,
})

/**
 * Writes a release into a folder of releases, with real hashes, and makes it the current one.
 * @param site folder of the releases
 * @param files besides those of every release
 */
export async function writeRelease(
  site: string,
  name: string,
  files: ReleaseFiles,
): Promise<ReleaseManifest> {
  const all = { ...filesOfEvery(name), ...files }
  const paths = releasePaths(site)
  for (const [path, content] of Object.entries(all)) {
    const file = join(paths.site(name), path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, content)
  }
  const manifest: ReleaseManifest = {
    formatVersion: RELEASE_FORMAT,
    release: name,
    madeAt: '2026-01-05T08:00:00Z',
    baseUrl: 'https://www.example.fi',
    snapshot: '0'.repeat(64),
    code: '0'.repeat(64),
    files: Object.fromEntries(
      Object.entries(all).map(([path, content]) => [
        path,
        { hash: createHash('sha256').update(content).digest('hex'), bytes: Buffer.byteLength(content) },
      ]),
    ),
  }
  await writeFile(paths.manifest(name), JSON.stringify(manifest))
  await rm(paths.current, { force: true })
  await symlink(join('releases', name, 'site'), paths.current)
  return manifest
}
