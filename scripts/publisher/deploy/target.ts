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

/** A file as a target reports it. */
export interface TargetFile {
  readonly bytes: number
  /** When it was changed, as an ISO instant. */
  readonly modified: string
  /** Of the kind that the target uses; absent when it has none for this file. */
  readonly hash?: string
}

/** A folder, server or bucket that a site is sent to. Each function rejects with an RcloneError when it is refused. */
export type Target = Awaited<ReturnType<typeof openTarget>>
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

/** The result, or undefined when the target does not have it. */
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
export async function openTarget(rclone: Rclone, fs: string) {
  const { Hashes, Features } = information.parse(await rclone.ask('operations/fsinfo', { fs }))
  const hashKind = hashKinds.find((kind) => Hashes?.includes(kind))
  const hashOptions = hashKind === undefined ? {} : { showHash: true, hashTypes: [hashKind] }
  const opt = { filesOnly: true, noMimeType: true, ...hashOptions }

  const list = async (remote: string): Promise<readonly string[]> => {
    const asked = { fs, remote, opt: { noModTime: true, noMimeType: true } }
    return (listing.parse(await rclone.ask('operations/list', asked)).list ?? []).map(({ Name }) => Name)
  }
  const send = async (folder: string, path: string, to: string, headers: Headers): Promise<void> => {
    const UploadHeaders = Object.entries(headers).map(([Key, Value]) => ({ Key, Value }))
    await rclone.ask('operations/copyfile', {
      ...{ srcFs: folder, srcRemote: path, dstFs: fs, dstRemote: to },
      _config: {
        IgnoreTimes: true,
        // Everything sent is checked once at the end; with SFTP, each hash is a command on the server.
        IgnoreChecksum: true,
        ...(Features.BucketBased && { UploadHeaders }),
      },
    })
  }

  return {
    /** The hash that it can report for its files; undefined when it has none. */
    hashKind,
    /** Whether files have names only, as in a bucket, and carry their headers with them. */
    isBucket: Features.BucketBased,
    /** Whether a file can be renamed there; else it is sent directly to its place. */
    canRename: Features.Move && !Features.BucketBased,
    /**
     * The names at its root (`''`) or in a folder of it; undefined when there is no such folder, which will be made. A
     * bucket has to exist.
     */
    list: (folder: string) => (Features.BucketBased ? list(folder) : unlessMissing(list(folder))),
    async find(path: string): Promise<TargetFile | undefined> {
      const asked = rclone.ask('operations/stat', { fs, remote: path, opt })
      const { item } = found.parse((await unlessMissing(asked)) ?? {})
      if (item == null) return undefined
      const hash = hashKind === undefined ? undefined : item.Hashes?.[hashKind]
      return { bytes: item.Size, modified: item.ModTime, hash: hash === '' ? undefined : hash }
    },
    /** Undefined when there is no such file. */
    readText: (path: string) =>
      inScratchFolder(async (folder) => {
        const name = 'read-back'
        const copied = rclone
          .ask('operations/copyfile', { srcFs: fs, srcRemote: path, dstFs: folder, dstRemote: name })
          .then(() => readFile(join(folder, name), 'utf8'))
        return unlessMissing(copied)
      }),
    writeText: (path: string, text: string, headers: Headers) =>
      inScratchFolder(async (folder) => {
        const file = join(folder, basename(path))
        await writeFile(file, text)
        await send(dirname(file), basename(file), path, headers)
      }),
    /** Sends a file of a local folder, replacing whatever is there. A bucket stores headers with it. */
    send,
    async rename(from: string, to: string): Promise<void> {
      const places = { srcFs: fs, srcRemote: from, dstFs: fs, dstRemote: to }
      await rclone.ask('operations/movefile', { ...places, _config: { IgnoreTimes: true } })
    },
    /** A file that does not exist is already removed. */
    async remove(remote: string): Promise<void> {
      await unlessMissing(rclone.ask('operations/deletefile', { fs, remote }))
    },
    async removeEmptyFolder(remote: string): Promise<void> {
      await unlessMissing(rclone.ask('operations/rmdir', { fs, remote }))
    },
    /** Removes a folder with everything in it, if it exists. */
    async removeFolder(remote: string): Promise<void> {
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
