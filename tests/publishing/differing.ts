import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** Says which release it is, and so differs on purpose. */
const OF_RELEASE = 'release.json'

/** The files that differ between two folders, or that only one of them has, by name. */
export async function differing(one: string, other: string): Promise<string[]> {
  const [first, second] = [await filesIn(one), await filesIn(other)]
  const names = [...new Set([...first, ...second])].filter((name) => name !== OF_RELEASE)
  const found: string[] = []
  for (const name of names) {
    const isSame =
      first.has(name) &&
      second.has(name) &&
      Buffer.compare(await readFile(join(one, name)), await readFile(join(other, name))) === 0
    if (!isSame) found.push(name)
  }
  return found.sort()
}

/** The files of a folder, by their path below it. */
export async function filesIn(folder: string): Promise<Set<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return new Set(files.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)))
}
