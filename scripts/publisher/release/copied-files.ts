import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { OpenSite } from '@tienviitta/site/renderer/renderer'
import { fileOf } from '../files/file-tree.ts'
import { lookOfFile } from '../files/look-of-file.ts'
import type { ReleaseFile } from '../files/release-manifest.ts'

/** A file that goes into a release unchanged. */
export interface CopiedFile extends ReleaseFile {
  readonly from: string
}

/** What files were when last read, by their path: one with the same size and time is not read again. */
const known = new Map<string, { look: string; file: ReleaseFile }>()

/** The pictures of the published documents and the styles and icons of the code, by their place in the release. */
export async function copiedFiles(
  { site }: OpenSite,
  snapshot: string,
  rendererFolder: string,
): Promise<{ media: Map<string, CopiedFile>; code: Map<string, CopiedFile> }> {
  const names = site.snapshot.entries('media').flatMap(({ id }) => {
    const media = site.snapshot.get('media', id)?.document
    return media ? [media, ...media.sizes].map(({ filename }) => filename) : []
  })
  const media = await filesAt(names.map((name) => [`media/${name}`, join(snapshot, 'media', name)]))
  const client = join(rendererFolder, 'client')
  const entries = await readdir(client, { recursive: true, withFileTypes: true })
  const ofCode = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path): [string, string] => [path.slice(client.length + 1).replaceAll('\\', '/'), path])
  return { media, code: await filesAt(ofCode) }
}

async function filesAt(places: readonly (readonly [string, string])[]): Promise<Map<string, CopiedFile>> {
  const files = new Map<string, CopiedFile>()
  for (const [place, from] of places) files.set(place, { from, ...(await fileAt(from)) })
  return files
}

async function fileAt(path: string): Promise<ReleaseFile> {
  const look = await lookOfFile(path)
  const last = known.get(path)
  if (last?.look === look) return last.file
  const file = fileOf(await readFile(path))
  known.set(path, { look, file })
  return file
}
