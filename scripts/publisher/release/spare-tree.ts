import { existsSync } from 'node:fs'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { undefinedIfAbsent } from '@tienviitta/process/undefined-if-absent'
import type { FileTable } from '../files/file-table.ts'
import { lookOfFile } from '../files/look-of-file.ts'
import { type Release, manifestTextOf, releaseOf } from '../files/release.ts'
import { RELEASE_MANIFEST } from '../files/release-manifest.ts'
import { removeFolder } from '@tienviitta/cms/files'

/**
 * A tree of files that is prepared in idle time, so that the cost of the next release follows the change. It is complete,
 * with the manifest of the release that it equals, or it is absent.
 */
export class SpareTree {
  readonly folder: string
  /** What this process has put there, and the look of its manifest on the disk. */
  private own: { readonly look: string; readonly manifest: Release } | undefined

  /** @param folder its path, on the disk of the releases; no other process puts anything there */
  constructor(folder: string) {
    this.folder = folder
  }

  /** Whether there is one to take. */
  isWhole(): boolean {
    return existsSync(join(this.folder, RELEASE_MANIFEST))
  }

  /** Whether this process has put one there that equals this release. */
  isLike(release: string): boolean {
    return this.own?.manifest.release === release && this.isWhole()
  }

  /** Adopts the tree of a process that has ended; removes it if it is incomplete, or if there is one already. */
  async adopt(folder: string): Promise<void> {
    if (folder === this.folder) return
    if (existsSync(this.folder) || !existsSync(join(folder, RELEASE_MANIFEST))) return removeFolder(folder)
    await rename(folder, this.folder)
  }

  /** Puts a tree there, replacing the previous one. @param tree a folder with `site/`, like the manifest */
  async put(tree: string, manifest: Release): Promise<void> {
    // Without a manifest it does not count as complete while its files are removed.
    await rm(join(this.folder, RELEASE_MANIFEST), { force: true })
    await removeFolder(this.folder)
    const file = join(tree, RELEASE_MANIFEST)
    await writeFile(file, manifestTextOf(manifest))
    const own = { look: await lookOfFile(file), manifest }
    await rename(tree, this.folder)
    this.own = own
  }

  /**
   * Moves it to the place where a release is made.
   * @returns its files; `undefined` when there is none
   */
  async take(to: string): Promise<FileTable | undefined> {
    const own = this.own
    this.own = undefined
    const isTaken = await rename(this.folder, to).then(() => true, undefinedIfAbsent)
    if (!isTaken) return undefined
    const file = join(to, RELEASE_MANIFEST)
    const look = await lookOfFile(file).catch(undefinedIfAbsent)
    // It may have been adopted.
    const files =
      own && own.look === look
        ? own.manifest.files
        : releaseOf(look ? await readFile(file, 'utf8') : undefined)?.files
    // From here on the tree no longer matches its manifest.
    await rm(file, { force: true })
    if (!files) await removeFolder(to)
    return files
  }
}
