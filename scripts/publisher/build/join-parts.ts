import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { Problem } from '@tienviitta/process/problem'
import { undefinedIfAbsent } from '@tienviitta/process/undefined-if-absent'
import { fileOf } from '../files/file-tree.ts'
import type { OutputRecord } from '../files/output-record.ts'
import { currentRenderer, loadRenderer } from '../render/build-renderer.ts'
import { completeSite } from './complete-site.ts'
import { expectSoundSnapshot } from './expect-sound-snapshot.ts'
import { expectOneBuild } from './expect-one-build.ts'
import { findParts } from './find-parts.ts'
import { codeOf, hashOfSnapshot } from './ingredients.ts'
import { PART_FILES, type Part } from './part-manifest.ts'
import { folderOfPart, nameOfPart } from './part-number.ts'
import { expectAllPages } from './render-part.ts'
import type { SiteRendering } from './render-site.ts'

export interface PartsToJoin extends Pick<SiteRendering, 'snapshot' | 'out' | 'progress'> {
  /** Folders that are parts or hold some. */
  readonly parts: readonly string[]
  /** Address of the site that the parts must be made for; any when absent. */
  readonly baseUrl?: string | undefined
  /** The moment that they must be made for, milliseconds since 1970; any when absent. */
  readonly clock?: number | undefined
}

/** How many files are copied at the same time. */
const TOGETHER = 64

/**
 * Makes the whole site of all its parts, byte for byte as `renderSite` does. Nothing is rendered; every file is
 * compared with its hash on the way.
 * @returns how many pages it has
 * @throws Problem naming the part and what is wrong with it; an earlier site then stays as it was
 */
export async function joinParts(order: PartsToJoin): Promise<number> {
  const { snapshot, out, progress } = order
  const parts = await findParts(order.parts)
  expectApart(out, parts)
  const bundle = await currentRenderer()
  expectOneBuild(parts, {
    snapshot: await hashOfSnapshot(snapshot),
    code: await codeOf(bundle),
    ...(order.baseUrl !== undefined && { baseUrl: order.baseUrl }),
    ...(order.clock !== undefined && { clock: new Date(order.clock).toISOString() }),
  })
  parts.forEach(expectAllPages)
  const [first] = parts
  if (!first) throw new Error('There are no parts.')
  const renderer = await loadRenderer(bundle)
  const clock = Date.parse(first.clock)
  const open = renderer.openSite({ snapshot, clock, baseUrl: first.baseUrl })
  // Of the documents, only those of pictures are read here.
  expectSoundSnapshot(open, snapshot, ['media'])
  const unfinished = `${out}.unfinished`
  try {
    await rm(unfinished, { recursive: true, force: true })
    await mkdir(unfinished, { recursive: true })
    const records = await copyAll(parts, unfinished, progress)
    return await completeSite({
      renderer,
      bundle,
      snapshot,
      open,
      clock,
      records,
      unfinished,
      out,
    })
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}

/** The site replaces all that is in its folder. */
function expectApart(out: string, parts: readonly Part[]): void {
  const inside = parts.find(({ folder }) => !relative(resolve(out), folder).startsWith('..'))
  if (inside) {
    throw new Problem(
      `The site cannot be put into ${out}, because ${nameOfPart(inside)} is there (${inside.folder}) and would be deleted. Choose another --out.`,
    )
  }
}

async function copyAll(
  parts: readonly Part[],
  target: string,
  progress: PartsToJoin['progress'],
): Promise<Map<string, OutputRecord>> {
  const records = new Map<string, OutputRecord>()
  const total = parts.reduce((sum, { files }) => sum + files.length, 0)
  for (const part of parts) {
    for (let start = 0; start < part.files.length; start += TOGETHER) {
      const files = part.files.slice(start, start + TOGETHER)
      const copies = await Promise.allSettled(files.map((file) => copyFile(part, file, target)))
      // Only when none is being written any more can the folder be removed.
      for (const copy of copies) if (copy.status === 'rejected') throw copy.reason
      for (const file of files) records.set(file.path, file)
      progress?.(records.size, total)
    }
  }
  return records
}

async function copyFile(part: Part, { file, hash }: Part['files'][number], target: string): Promise<void> {
  const bytes = await readFile(join(part.folder, PART_FILES, file)).catch(undefinedIfAbsent)
  if (!bytes || fileOf(bytes).hash !== hash) {
    throw new Problem(
      `In ${nameOfPart(part)} (${part.folder}) the file ${file} is ${bytes ? 'damaged' : 'missing'}. Copy ${folderOfPart(part)} again, or make it again with "npm run build -- --shard ${part.number}/${part.of}".`,
    )
  }
  const place = join(target, file)
  await mkdir(dirname(place), { recursive: true })
  await writeFile(place, bytes)
}
