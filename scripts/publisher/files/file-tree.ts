import { hash } from 'node:crypto'
import { constants, copyFileSync, linkSync, mkdirSync } from 'node:fs'
import { mkdir, readdir, rename, rm, rmdir, unlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { undefinedIfAbsent } from '@tienviitta/process/undefined-if-absent'
import type { ReleaseFile } from './release-manifest.ts'

/** Where a file of a new tree comes from: new bytes, or an existing file that is shared. */
export type FileSource = { readonly bytes: Uint8Array } | { readonly from: string }

/** How many files are written at the same time. */
const TOGETHER = 64
/** How many links are made before other work gets a turn. */
const LINKS_AT_ONCE = 200

/** What a file is: its hash and its length. */
export const fileOf = (bytes: Uint8Array): ReleaseFile => ({
  hash: hash('sha256', bytes),
  bytes: bytes.byteLength,
})

/**
 * Makes a folder that shares its files with another one: hard links, no copies. A link takes microseconds, much less
 * than an asynchronous call; other work gets a turn every few hundred links.
 */
export async function linkTree(from: string, to: string, paths: Iterable<string>): Promise<void> {
  const made = new Set<string>()
  let index = 0
  for (const path of paths) {
    const file = join(to, path)
    const folder = dirname(file)
    if (!made.has(folder)) mkdirSync(folder, { recursive: true })
    made.add(folder)
    share(join(from, path), file)
    index += 1
    if (index % LINKS_AT_ONCE === 0) await turn()
  }
}

/**
 * Changes a folder of files. Files are replaced and never written into: another release may share them.
 * @param changes where each new or different file comes from, by path
 * @param gone files to remove, with folders that become empty
 */
export async function changeTree(
  folder: string,
  changes: ReadonlyMap<string, FileSource>,
  gone: readonly string[],
): Promise<void> {
  for (const path of gone) await removeFile(folder, path)
  const folders = new Set([...changes.keys()].map((path) => dirname(join(folder, path))))
  for (const each of folders) await mkdir(each, { recursive: true })
  await inTurns([...changes], async ([path, source]) => {
    const file = join(folder, path)
    const unfinished = `${file}.new`
    if ('bytes' in source) await writeFile(unfinished, source.bytes)
    else share(source.from, unfinished)
    // Two links to the same file: a rename would leave both.
    await rm(file, { force: true })
    await rename(unfinished, file)
  })
}

/** A second name for a file; a copy where the file system has no hard links, or the file already has too many. */
function share(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (!['EPERM', 'EXDEV', 'EMLINK', 'ENOTSUP', 'ENOSYS'].includes(code)) throw error
    copyFileSync(from, to, constants.COPYFILE_FICLONE)
  }
}

async function removeFile(root: string, path: string): Promise<void> {
  await unlink(join(root, path)).catch(undefinedIfAbsent)
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    if ((await readdir(join(root, folder)).catch(undefinedIfAbsent))?.length !== 0) return
    await rmdir(join(root, folder))
  }
}

async function inTurns<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  for (let start = 0; start < items.length; start += TOGETHER) {
    await Promise.all(items.slice(start, start + TOGETHER).map(work))
  }
}
