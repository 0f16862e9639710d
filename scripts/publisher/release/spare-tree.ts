import { existsSync } from 'node:fs'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { undefinedIfAbsent } from '@tienviitta/process/undefined-if-absent'
import type { FileList } from '../files/file-tree.ts'
import { lookOfFile } from '../files/look-of-file.ts'
import { parsedJson } from '../files/parsed-json.ts'
import { RELEASE_MANIFEST, type ReleaseManifest, releaseManifest } from '../files/release-manifest.ts'
import { removeFolder } from '@tienviitta/cms/files'

/**
 * A tree of files that is made ready while nobody waits, so that the next release costs what changes. It is whole, with
 * the manifest of the release that it is like, or it is not there.
 */
export class SpareTree {
  readonly folder: string
  /** What this process has put there, and what its manifest looked like on the disk. */
  private own: { readonly look: string; readonly manifest: ReleaseManifest } | undefined

  /** @param folder where it stands, on the disk of the releases; no other process puts anything there */
  constructor(folder: string) {
    this.folder = folder
  }

  /** Whether one is there that can be taken. */
  isWhole(): boolean {
    return existsSync(join(this.folder, RELEASE_MANIFEST))
  }

  /** Whether this process has put one there that is like this release. */
  isLike(release: string): boolean {
    return this.own?.manifest.release === release && this.isWhole()
  }

  /** Takes the tree of a process that is no more; it goes when it is not whole, or when there is one already. */
  async adopt(folder: string): Promise<void> {
    if (folder === this.folder) return
    if (existsSync(this.folder) || !existsSync(join(folder, RELEASE_MANIFEST))) return removeFolder(folder)
    await rename(folder, this.folder)
  }

  /** Puts a tree there, in the place of the one before. @param tree a folder with `site/`, like the manifest */
  async put(tree: string, manifest: ReleaseManifest): Promise<void> {
    // Without a manifest nobody takes it for whole while its files go.
    await rm(join(this.folder, RELEASE_MANIFEST), { force: true })
    await removeFolder(this.folder)
    const file = join(tree, RELEASE_MANIFEST)
    await writeFile(file, JSON.stringify(manifest))
    const own = { look: await lookOfFile(file), manifest }
    await rename(tree, this.folder)
    this.own = own
  }

  /**
   * Takes it to the place where a release is made.
   * @returns the files that are in it; `undefined` when there is none
   */
  async take(to: string): Promise<FileList | undefined> {
    const own = this.own
    this.own = undefined
    const isTaken = await rename(this.folder, to).then(() => true, undefinedIfAbsent)
    if (!isTaken) return undefined
    const file = join(to, RELEASE_MANIFEST)
    const look = await lookOfFile(file).catch(undefinedIfAbsent)
    // It may be one that was adopted.
    const files =
      own && own.look === look
        ? own.manifest.files
        : releaseManifest.safeParse(parsedJson(look ? await readFile(file, 'utf8') : undefined)).data?.files
    // From here on the tree is not what its manifest says.
    await rm(file, { force: true })
    if (!files) await removeFolder(to)
    return files
  }
}
