import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { installedHostingTools } from '@tienviitta/scripts/test/hosting-tools'
import { startBucketServer } from './bucket-server.ts'
import { type Content, folderContent } from './folder-content.ts'
import { startSftpServer } from './sftp-server.ts'

/** A real target on this machine. */
export interface RunningTarget {
  /** The target as rclone understands it, reached through a port; without one, directly. */
  readonly to: (place: string, port?: number) => string
  /** The port that it listens on; absent for a folder. */
  readonly port?: number
  /** Makes an empty place with the given name. */
  readonly make: (place: string) => Promise<void>
  readonly content: (place: string) => Promise<Content>
  readonly put: (place: string, path: string, text: string) => Promise<void>
  readonly stop: () => Promise<void>
}

/** A kind of target; it starts when what it needs is on this machine. */
export interface KindOfTarget {
  readonly name: string
  readonly isThere: boolean
  /** Whether there is a connection to it, which may break. */
  readonly isRemote: boolean
  readonly start: () => Promise<RunningTarget>
}

const tools = installedHostingTools()

/** A place that is a folder below one that this machine can read. */
const inFolder = (folder: string): Pick<RunningTarget, 'make' | 'content' | 'put'> => ({
  make: async (place) => {
    await mkdir(join(folder, place), { recursive: true })
  },
  content: (place) => folderContent(join(folder, place)),
  put: async (place, path, text) => {
    await mkdir(dirname(join(folder, place, path)), { recursive: true })
    await writeFile(join(folder, place, path), text)
  },
})

async function startFolder(): Promise<RunningTarget> {
  const folder = await mkdtemp(join(tmpdir(), 'tienviitta-target-'))
  return {
    to: (place) => join(folder, place),
    ...inFolder(folder),
    stop: () => rm(folder, { recursive: true, force: true }),
  }
}

async function startSftp(withoutShell: boolean): Promise<RunningTarget> {
  const { port, folder, target, stop } = await startSftpServer({ program: tools.sshd ?? '', withoutShell })
  return { to: (place, through) => `${target({ port: through })}/${place}`, port, ...inFolder(folder), stop }
}

async function startBucket(): Promise<RunningTarget> {
  const server = await startBucketServer(tools.moto ?? '')
  return {
    to: (place, through) => server.target(place, { port: through }),
    port: server.port,
    make: (place) => server.makeBucket(place),
    content: async (place) => {
      const content: Record<string, string> = {}
      for (const key of await server.keys(place)) {
        const bytes = await (await server.get(place, key)).arrayBuffer()
        content[key] = Buffer.from(bytes).toString('latin1')
      }
      return content
    },
    put: server.put,
    stop: server.stop,
  }
}

export const kindsOfTarget: readonly KindOfTarget[] = [
  { name: 'a folder', isThere: true, isRemote: false, start: startFolder },
  {
    name: 'a server by SFTP that tells hashes',
    isThere: tools.sshd !== undefined,
    isRemote: true,
    start: () => startSftp(false),
  },
  {
    name: 'a server by SFTP that tells no hashes',
    isThere: tools.sshd !== undefined,
    isRemote: true,
    start: () => startSftp(true),
  },
  { name: 'a bucket', isThere: tools.moto !== undefined, isRemote: true, start: startBucket },
]
