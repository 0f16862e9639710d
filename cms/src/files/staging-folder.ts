import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { STAGING_PREFIX } from '@tienviitta/content-models/publishing/data-folder'
import { removeFolder } from './remove-folder.ts'
import { undefinedIfAbsent } from './undefined-if-absent.ts'

/** Another process has taken over this work while it was being done. */
export class TakenOverError extends Error {
  override name = 'TakenOverError'
}

/**
 * Where one writer at a time makes files that readers only ever see whole: each is written here and then moved into its
 * place. A writer that takes over the work removes the folder of the previous writer. If that writer was suspended in
 * the middle of its work and then goes on, it has nothing left to move files from: it spoils nothing, however long ago
 * it checked that the work was still its own. (A lease alone cannot do that; Kleppmann, “How to do distributed
 * locking”, 2016, calls it fencing.)
 */
export class StagingFolder {
  private readonly folder: string
  private moves = 0

  /** @param parent a folder on the same disk as the places of the files */
  constructor(parent: string) {
    this.folder = join(parent, `${STAGING_PREFIX}${randomBytes(6).toString('hex')}`)
  }

  /** Its name in the parent folder. */
  get name(): string {
    return basename(this.folder)
  }

  /** Takes over the work from whichever writer had it. The parent folder is created if it is absent. */
  async take(): Promise<void> {
    const parent = dirname(this.folder)
    await mkdir(this.folder, { recursive: true })
    for (const name of await readdir(parent)) {
      if (!name.startsWith(STAGING_PREFIX) || name === this.name) continue
      // One rename, because nothing may be moved from a folder that is half gone.
      const away = this.place()
      await rename(join(parent, name), away).catch(undefinedIfAbsent)
      await removeFolder(away)
    }
  }

  /** Whether no other writer has taken over the work. */
  isOurs(): boolean {
    return existsSync(this.folder)
  }

  /** Writes a file whole. @throws TakenOverError */
  async write(to: string, content: string | Uint8Array): Promise<void> {
    await this.through(to, (place) => writeFile(place, content))
  }

  /** Copies a file. @throws TakenOverError */
  async copy(from: string, to: string): Promise<void> {
    await this.through(to, (place) => copyFile(from, place))
  }

  /** Creates a symbolic link, replacing an existing one. @throws TakenOverError */
  async link(to: string, target: string): Promise<void> {
    await this.through(to, (place) => symlink(target, place))
  }

  /** Moves a file or a folder into its place. @throws TakenOverError */
  async move(from: string, to: string): Promise<void> {
    await this.through(to, (place) => rename(from, place))
  }

  /** Removes a file; it need not exist. @throws TakenOverError */
  async remove(file: string): Promise<void> {
    const place = this.place()
    await this.explained(rename(file, place).catch(undefinedIfAbsent))
    await rm(place, { force: true })
  }

  /** Removes the folder itself. */
  async end(): Promise<void> {
    await removeFolder(this.folder)
  }

  private place(): string {
    this.moves += 1
    return join(this.folder, `${this.moves}`)
  }

  private async through(to: string, make: (place: string) => Promise<void>): Promise<void> {
    const place = this.place()
    await this.explained(make(place).then(() => rename(place, to)))
  }

  private async explained(work: Promise<void>): Promise<void> {
    try {
      await work
    } catch (error) {
      if (this.isOurs()) throw error
      throw new TakenOverError(`Another process writes to ${dirname(this.folder)} now.`, { cause: error })
    }
    if (!this.isOurs()) throw new TakenOverError(`Another process writes to ${dirname(this.folder)} now.`)
  }
}
