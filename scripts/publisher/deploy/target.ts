import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { type Rclone, RcloneError } from './rclone.ts'

/** How many files are on their way at once. More would trip the limit that servers set for new SSH connections. */
export const AT_ONCE = 8

/** The kinds of hashes that are compared, the best first. */
export const hashKinds = ['sha256', 'sha1', 'md5'] as const
export type HashKind = (typeof hashKinds)[number]

/** A file as a target tells of it. */
export interface TargetFile {
  readonly bytes: number
  /** When it was changed, as an ISO instant. */
  readonly modified: string
  /** Of the target's kind; absent when it has none for this file. */
  readonly hash?: string
}

/** A folder, server or bucket that a site is sent to. Each function rejects with an RcloneError when it is refused. */
export interface Target {
  /** The hash that it can tell of its files; undefined when it has none. */
  readonly hashKind: HashKind | undefined
  /** Whether files have names only, as in a bucket, and carry their headers with them. */
  readonly isBucket: boolean
  /** Whether a file can be renamed there; else it is sent to its place at once. */
  readonly canRename: boolean
  /** The names at its root (`''`) or in a folder of it; undefined when there is no such folder. */
  readonly list: (folder: string) => Promise<readonly string[] | undefined>
  readonly find: (path: string) => Promise<TargetFile | undefined>
  /** Undefined when there is no such file. */
  readonly readText: (path: string) => Promise<string | undefined>
  readonly writeText: (path: string, text: string, headers: Headers) => Promise<void>
  /** Sends a file of a local folder, whatever is there. Headers are kept with it in a bucket. */
  readonly send: (folder: string, path: string, to: string, headers: Headers) => Promise<void>
  readonly rename: (from: string, to: string) => Promise<void>
  /** A file that is not there is removed already. */
  readonly remove: (path: string) => Promise<void>
  readonly removeEmptyFolder: (folder: string) => Promise<void>
  /** Removes a folder with all that is in it, if it is there. */
  readonly removeFolder: (folder: string) => Promise<void>
}
type Headers = Readonly<Record<string, string>>

const information = z.object({
  Hashes: z.array(z.string()).nullish(),
  Features: z.object({ BucketBased: z.boolean(), Move: z.boolean() }),
})
const listing = z.object({ list: z.array(z.object({ Name: z.string() })).nullish() })
const found = z.object({
  item: z
    .object({
      Size: z.number(),
      ModTime: z.string(),
      Hashes: z.record(z.string(), z.string()).optional(),
    })
    .nullish(),
})

/** What is asked for, or undefined when the target does not have it. */
async function unlessMissing<Value>(asked: Promise<Value>): Promise<Value | undefined> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof RcloneError && error.status === 404) return undefined
    throw error
  }
}

/**
 * Opens a target and asks what it can do.
 * @param fs a target as rclone understands it: a folder, `name:path`, `:kind,setting=value:path`
 */
export async function openTarget(rclone: Rclone, fs: string): Promise<Target> {
  const { Hashes, Features } = information.parse(await rclone.ask('operations/fsinfo', { fs }))
  const hashKind = hashKinds.find((kind) => Hashes?.includes(kind))
  const hashOptions = hashKind === undefined ? {} : { showHash: true, hashTypes: [hashKind] }
  const opt = { filesOnly: true, noMimeType: true, ...hashOptions }

  const list = async (remote: string): Promise<string[]> => {
    const answer = await rclone.ask('operations/list', {
      fs,
      remote,
      opt: { noModTime: true, noMimeType: true },
    })
    return (listing.parse(answer).list ?? []).map(({ Name }) => Name)
  }
  const send: Target['send'] = async (folder, path, to, headers) => {
    const UploadHeaders = Object.entries(headers).map(([Key, Value]) => ({ Key, Value }))
    await rclone.ask('operations/copyfile', {
      srcFs: folder,
      srcRemote: path,
      dstFs: fs,
      dstRemote: to,
      _config: {
        IgnoreTimes: true,
        // All that was sent is checked once at the end; by SFTP each hash is a command on the server.
        IgnoreChecksum: true,
        ...(Features.BucketBased && { UploadHeaders }),
      },
    })
  }

  return {
    hashKind,
    isBucket: Features.BucketBased,
    canRename: Features.Move && !Features.BucketBased,
    // A folder that is not there yet will be made; a bucket has to be there.
    list: (folder) => (Features.BucketBased ? list(folder) : unlessMissing(list(folder))),
    find: async (path) => {
      const asked = rclone.ask('operations/stat', { fs, remote: path, opt })
      const { item } = found.parse((await unlessMissing(asked)) ?? {})
      if (item == null) return undefined
      const hash = hashKind === undefined ? undefined : item.Hashes?.[hashKind]
      return { bytes: item.Size, modified: item.ModTime, ...(hash !== undefined && hash !== '' && { hash }) }
    },
    readText: (path) =>
      inScratchFolder(async (folder) => {
        const name = 'read-back'
        const copied = rclone
          .ask('operations/copyfile', { srcFs: fs, srcRemote: path, dstFs: folder, dstRemote: name })
          .then(() => readFile(join(folder, name), 'utf8'))
        return unlessMissing(copied)
      }),
    writeText: (path, text, headers) =>
      inScratchFolder(async (folder) => {
        const file = join(folder, basename(path))
        await writeFile(file, text)
        await send(dirname(file), basename(file), path, headers)
      }),
    send,
    rename: async (from, to) => {
      await rclone.ask('operations/movefile', {
        srcFs: fs,
        srcRemote: from,
        dstFs: fs,
        dstRemote: to,
        _config: { IgnoreTimes: true },
      })
    },
    remove: async (path) => {
      await unlessMissing(rclone.ask('operations/deletefile', { fs, remote: path }))
    },
    removeEmptyFolder: async (remote) => {
      await unlessMissing(rclone.ask('operations/rmdir', { fs, remote }))
    },
    removeFolder: async (remote) => {
      await unlessMissing(rclone.ask('operations/purge', { fs, remote }))
    },
  }
}

async function inScratchFolder<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), 'tienviitta-deploy-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
