import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'

const skipped = new Set(['node_modules', 'dist', '.next', '.astro'])

/**
 * One SHA-256 over the names and contents of files and folders, without tests and built files: the same inputs give the
 * same 64 hexadecimal characters on every machine. A path that does not exist counts as empty.
 * @param root the folder that paths are relative to
 */
export async function fingerprint(root: string, paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const path of paths) {
    for (const file of await filesUnder(join(root, path))) {
      hash
        .update(relative(root, file))
        .update('\0')
        .update(await readFile(file))
        .update('\0')
    }
  }
  return hash.digest('hex')
}

async function filesUnder(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null)
  if (found === null) return []
  if (found.isFile()) return [path]
  const entries = await readdir(path, { withFileTypes: true })
  const names = entries
    .filter(({ name }) => !skipped.has(name) && !name.includes('.test.'))
    .map(({ name }) => name)
    .sort()
  return (await Promise.all(names.map((name) => filesUnder(join(path, name))))).flat()
}
