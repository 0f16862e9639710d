import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readlink, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { removeFolder, StagingFolder } from '@tienviitta/cms/files'
import {
  type HeldRelease,
  KEPT_RELEASES_FILE,
  keptReleasesFile,
  releaseName,
} from '@tienviitta/content-models/publishing/kept-releases'
import { textIfThere, undefinedIfAbsent, undefinedOn } from '@tienviitta/process/undefined-if-absent'
import { FileTable, differenceOf } from '../files/file-table.ts'
import { type FileSource, changeTree, linkTree } from '../files/file-tree.ts'
import { parsedJson } from '@tienviitta/process/parsed-json'
import { type Release, manifestTextOf, releaseOf } from '../files/release.ts'
import { RELEASE_MANIFEST } from '../files/release-manifest.ts'
import { type ReleasePaths, releasePaths } from './release-paths.ts'
import { SpareTree } from './spare-tree.ts'
import { StoredTraces } from '../traces/stored-traces.ts'

/** A release that is to become current. */
export interface NewRelease {
  readonly manifest: Release
  /** Where each file comes from that is new or different since the previous release. */
  readonly made: ReadonlyMap<string, FileSource>
  /** A folder with most of the files on the same disk, which becomes the release; absent when few files differ. */
  readonly tree?: { readonly folder: string; readonly files: FileTable } | undefined
}

/** The name of a spare tree among the releases begins like this. */
export const SPARE = '.spare-'
/** The names of the files with what pages depend on begin like this. */
const TRACES = 'traces-'
/** The name of anything incomplete begins like this. */
const UNFINISHED = '.unfinished-'

/**
 * Releases on a disk. A release is made beside the others, gets its name when it is complete, and becomes current by one
 * rename of the link that a web server serves; whatever happens before that, the old one stays. Only one process may
 * write at a time (see `cms/src/database/lease.ts`): the one that called `recover` last. One that was suspended until
 * another took over, and then resumes, does no harm: what it makes has names of its own, and none of it can be moved
 * into place (see `StagingFolder`).
 */
export class ReleaseFolder {
  readonly folder: string
  readonly paths: ReleasePaths
  /** How many releases are kept. */
  readonly keep: number
  /** Manifests that were read or written by this process; a release never changes. */
  private readonly known = new Map<string, Release>()
  /** Every process has its own places for unfinished work. */
  private readonly process = randomBytes(6).toString('hex')
  private readonly staging: StagingFolder

  private readonly spare: SpareTree

  constructor(folder: string, keep: number) {
    this.folder = folder
    this.paths = releasePaths(folder)
    this.keep = keep
    this.staging = new StagingFolder(this.paths.releases)
    this.spare = new SpareTree(this.paths.release(`${SPARE}${this.process}`))
  }

  /** Where many pages are rendered before they become a release; on the same disk. */
  get rendering(): string {
    return this.unfinished('rendered')
  }

  /** A place for unfinished work. A publisher removes what it finds there when it starts. */
  unfinished(what: string): string {
    return this.paths.release(`${UNFINISHED}${this.process}-${what}`)
  }

  /** Takes over from the previous process, and removes what it left unfinished. */
  async recover(): Promise<void> {
    await this.staging.take()
    this.known.clear()
    for (const name of await this.hidden()) {
      if (name.startsWith(SPARE)) await this.spare.adopt(this.paths.release(name))
      else await removeFolder(this.paths.release(name))
    }
  }

  /** Whether no other process has taken over with `recover`. */
  isOurs(): boolean {
    return this.staging.isOurs()
  }

  /** The names of the existing releases, the oldest first. */
  async names(): Promise<string[]> {
    const entries = (await readdir(this.paths.releases).catch(undefinedIfAbsent)) ?? []
    return entries.filter((name) => releaseName.safeParse(name).success).sort()
  }

  /** The name of the release that readers see. */
  async current(): Promise<string | undefined> {
    const target = await readlink(this.paths.current).catch(undefinedOn('ENOENT', 'EINVAL'))
    return target === undefined ? undefined : basename(dirname(target))
  }

  /** The release that is shown on purpose although there is a newer one. */
  async held(): Promise<HeldRelease | undefined> {
    const text = await textIfThere(join(this.folder, KEPT_RELEASES_FILE))
    const held = keptReleasesFile.safeParse(parsedJson(text)).data?.held
    return held && held.release === (await this.current()) ? held : undefined
  }

  /** Reads the manifest of a release; `undefined` when there is no readable one with this name. */
  async manifest(name: string): Promise<Release | undefined> {
    const known = this.known.get(name)
    if (known) return known
    const manifest = releaseOf(await textIfThere(this.paths.manifest(name)))
    if (manifest) this.known.set(name, manifest)
    return manifest
  }

  /** The name of the next release. */
  async nextName(): Promise<string> {
    const newest = (await this.names()).at(-1) ?? '0'
    return `${Number(newest) + 1}`.padStart(6, '0')
  }

  /** The newest release that can be read. */
  async newest(): Promise<Release | undefined> {
    for (const name of (await this.names()).reverse()) {
      const manifest = await this.manifest(name)
      if (manifest) return manifest
    }
    return undefined
  }

  /**
   * Makes a release from new files and those of an earlier one. It is complete, and not current yet.
   * @param base name of the earlier one
   * @throws TakenOverError
   */
  async make({ manifest, made, tree }: NewRelease, base?: string): Promise<void> {
    const making = this.unfinished('release')
    await removeFolder(making)
    const before = tree
      ? await takeFolder(tree.folder, tree.files, making)
      : await this.takeTree(base, making)
    const { changed, gone } = differenceOf(before, manifest.files)
    const sources = new Map(
      changed.map((path): [string, FileSource] => [
        path,
        made.get(path) ?? { from: join(this.paths.site(base ?? ''), path) },
      ]),
    )
    // In parallel, because someone is waiting: none of it counts before the folder gets its name.
    await allDone([changeTree(siteIn(making), sources, gone), writeManifest(making, manifest)])
    await this.staging.move(making, this.paths.release(manifest.release))
    this.known.set(manifest.release, manifest)
  }

  /** Shows a release to readers, from one moment to the next. @throws TakenOverError */
  async show(name: string, held: HeldRelease | null = null): Promise<void> {
    await this.staging.link(this.paths.current, join('releases', name, 'site'))
    await this.note(held)
  }

  /** Removes the releases beyond those that are kept. The one that readers see always stays. */
  async prune(): Promise<void> {
    for (const name of await this.superfluous()) {
      // Without a manifest it does not count as a release while its files are removed.
      await rm(this.paths.manifest(name), { force: true })
      this.known.delete(name)
      await removeFolder(this.paths.release(name))
    }
    await this.removeUnfinished()
    await this.note((await this.held()) ?? null)
  }

  /** The names of the releases beyond those that are kept, without the one that readers see; the oldest first. */
  private async superfluous(): Promise<string[]> {
    const [names, current] = [await this.names(), await this.current()]
    return names.slice(0, -this.keep).filter((name) => name !== current)
  }

  /**
   * Opens the traces of a release, and removes those of others.
   * @returns `undefined` when there are none that can be read: then every page is rendered
   */
  async openTraces(release: string | undefined): Promise<StoredTraces | undefined> {
    const names = (await readdir(this.folder).catch(undefinedIfAbsent)) ?? []
    let found: StoredTraces | undefined
    for (const name of names.filter((one) => one.startsWith(TRACES))) {
      const traces =
        name.endsWith('.sqlite') && !found ? StoredTraces.open(join(this.folder, name)) : undefined
      if (traces?.about().release === release) found = traces
      else traces?.close()
    }
    const kept = found && basename(found.file)
    const superfluous = names.filter((name) => name.startsWith(TRACES) && !(kept && name.startsWith(kept)))
    await Promise.all(superfluous.map((name) => rm(join(this.folder, name), { force: true })))
    return found
  }

  /** Puts complete traces into their place, named after the release that they begin with. @throws TakenOverError */
  async keepTraces(file: string, release: string): Promise<string> {
    const place = join(this.folder, `${TRACES}${release}.sqlite`)
    await this.staging.move(file, place)
    return place
  }

  /**
   * Prepares in idle time a tree for the release after this one: the oldest release beyond those that are kept, changed
   * to be like this one, or links to all of its files.
   */
  async settle(name: string): Promise<void> {
    const manifest = await this.manifest(name)
    if (!manifest || this.spare.isLike(name)) return
    const [oldest] = await this.superfluous()
    const making = this.unfinished('spare')
    await removeFolder(making)
    const old = oldest === undefined ? undefined : await this.manifest(oldest)
    if (oldest !== undefined && old) {
      await rm(this.paths.manifest(oldest))
      this.known.delete(oldest)
      await rename(this.paths.release(oldest), making)
      const { changed, gone } = differenceOf(old.files, manifest.files)
      const from = (path: string): string => join(this.paths.site(name), path)
      await changeTree(siteIn(making), new Map(changed.map((path) => [path, { from: from(path) }])), gone)
    } else {
      await mkdir(siteIn(making), { recursive: true })
      await linkTree(this.paths.site(name), siteIn(making), manifest.files.paths())
    }
    await this.spare.put(making, manifest)
    await this.prune()
  }

  /** Puts a tree in the place where a release is made. @returns its files */
  private async takeTree(base: string | undefined, making: string): Promise<FileTable> {
    const spare = await this.spare.take(making)
    if (spare) return spare
    await mkdir(siteIn(making), { recursive: true })
    const files = base === undefined ? undefined : (await this.manifest(base))?.files
    if (base !== undefined && files) await linkTree(this.paths.site(base), siteIn(making), files.paths())
    return files ?? FileTable.empty
  }

  /** Nothing is under way when this is called: what it finds was abandoned, for example because the disk was full. */
  private async removeUnfinished(): Promise<void> {
    for (const name of await this.hidden()) {
      const isWhole = this.paths.release(name) === this.spare.folder && this.spare.isWhole()
      // After another process has taken over, what is found here is that one's work.
      if (!isWhole && this.isOurs()) await removeFolder(this.paths.release(name))
    }
  }

  /** The names of everything among the releases that is not one. */
  private async hidden(): Promise<string[]> {
    const names = await readdir(this.paths.releases)
    return names.filter((name) => name.startsWith('.') && name !== this.staging.name)
  }

  private async note(held: HeldRelease | null): Promise<void> {
    const file = join(this.folder, KEPT_RELEASES_FILE)
    const content = {
      current: (await this.current()) ?? null,
      kept: (await this.names()).slice(-this.keep),
      held,
    }
    await this.staging.write(file, `${JSON.stringify(content)}\n`)
  }
}

/** The files of an unfinished release. */
const siteIn = (making: string): string => join(making, 'site')

/** Starts a release from a folder of rendered files. @returns its files */
async function takeFolder(folder: string, files: FileTable, making: string): Promise<FileTable> {
  await mkdir(making, { recursive: true })
  await rename(folder, siteIn(making))
  return files
}

/** Waits for all, and only then throws if one has failed: nothing is still being written when the folder is removed. */
async function allDone(work: readonly Promise<void>[]): Promise<void> {
  for (const done of await Promise.allSettled(work)) if (done.status === 'rejected') throw done.reason
}

const writeManifest = (folder: string, manifest: Release): Promise<void> =>
  writeFile(join(folder, RELEASE_MANIFEST), manifestTextOf(manifest))
