import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Problem } from '@tienviitta/process/problem'
import { undefinedOn } from '@tienviitta/process/undefined-if-absent'
import { PART_MANIFEST, type Part, readPart } from './part-manifest.ts'

/** How far below a given folder parts are found: what a CI hands over has a folder around each. */
const DEPTH = 2

/**
 * Reads the parts in some folders; each is a part, or holds parts.
 * @returns in the order of their numbers
 * @throws Problem when a folder holds none, or what a part is cannot be read
 */
export async function findParts(folders: readonly string[]): Promise<Part[]> {
  const found = new Set<string>()
  for (const folder of folders) {
    const inside = await partsBelow(resolve(folder), DEPTH)
    if (inside.length === 0) {
      throw new Problem(
        `There is no part of a site in ${folder}. "npm run build -- --shard 1/2 --out ${folder}" makes the first of two.`,
      )
    }
    for (const part of inside) found.add(part)
  }
  const parts: Part[] = []
  for (const folder of found) parts.push(await readPart(folder))
  return parts.sort((a, b) => a.number - b.number)
}

async function partsBelow(folder: string, depth: number): Promise<string[]> {
  if (existsSync(join(folder, PART_MANIFEST))) return [folder]
  if (depth === 0) return []
  const entries =
    (await readdir(folder, { withFileTypes: true }).catch(undefinedOn('ENOENT', 'ENOTDIR'))) ?? []
  const below = entries
    .filter((entry) => !entry.isFile() && !entry.name.endsWith('.unfinished'))
    .map(({ name }) => partsBelow(join(folder, name), depth - 1))
  return (await Promise.all(below)).flat()
}
