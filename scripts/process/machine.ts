import { statfs } from 'node:fs/promises'
import { createServer } from 'node:net'
import { Problem } from './problem.ts'

export interface WantedPort {
  /** What will listen there, such as "the site". */
  readonly what: string
  /** The setting that chooses another, such as `--site-port`. */
  readonly setting: string
  readonly port: number
  readonly host: string
}

/** Makes sure that a port is free. Throws a Problem that says which setting chooses another. */
export async function checkPort({ what, setting, port, host }: WantedPort): Promise<void> {
  const code = await listenOnce(port, host)
  if (code === undefined) return
  if (code === 'EADDRINUSE') {
    throw new Problem(
      `Port ${port}, wanted for ${what}, is taken by another program: end that program, or choose another port with ${setting} ${port + 1}.`,
    )
  }
  if (code === 'EACCES') {
    throw new Problem(`Port ${port}, wanted for ${what}, is reserved: choose one above 1023 with ${setting}.`)
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    throw new Problem(`This machine has no address ${host}: name another with --host, or leave it out.`)
  }
  throw new Problem(
    `Port ${port}, wanted for ${what}, cannot be used (${code}): choose another with ${setting}.`,
  )
}

/** The code of the error that listening there gives, or undefined when it works. */
function listenOnce(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    server.listen(port, host, () => server.close(() => resolve(undefined)))
  })
}

const gigabyte = 1024 ** 3

/**
 * Makes sure that there is room on the disk of a folder.
 * @param needed bytes
 * @param freeBytes how much is free there; a parameter for the tests
 */
export async function checkDisk(
  folder: string,
  needed: number,
  freeBytes: (folder: string) => Promise<number> = freeOn,
): Promise<void> {
  const free = await freeBytes(folder)
  if (free >= needed) return
  const text = (bytes: number) => `${(bytes / gigabyte).toFixed(1)} GB`
  throw new Problem(
    `The disk of ${folder} has only ${text(free)} free and ${text(needed)} is needed: free some space, or name a folder on another disk with the setting DATA_DIR.`,
  )
}

async function freeOn(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}
