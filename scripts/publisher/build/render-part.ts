import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '@tienviitta/process/problem'
import { currentRenderer } from '../render/build-renderer.ts'
import { isMade, renderMany } from '../render/render-many.ts'
import { expectSoundSnapshot } from './expect-sound-snapshot.ts'
import { codeOf, hashOfSnapshot, wordsOfNode } from './ingredients.ts'
import { PART_FILES, PART_MANIFEST, type PartManifest } from './part-manifest.ts'
import { type PartNumber, folderOfPart, nameOfPart } from './part-number.ts'
import type { SiteRendering } from './render-site.ts'
import { shareOfOutputs } from './share-of-outputs.ts'

export interface PartRendering extends SiteRendering {
  readonly part: PartNumber
  /** Folder for the folder of the part, which may be the same for all parts; an earlier one is replaced. */
  readonly out: string
}

/**
 * Renders one part of a site, with a process per core. What a part has follows from the snapshot, the code and the
 * number of parts, so that machines need not know of each other; `joinParts` makes the site of all parts.
 * @returns the folder of the part and how many pages it has
 * @throws Problem when a page cannot be made; the part then says so, and cannot be joined
 */
export async function renderPart(rendering: PartRendering): Promise<{ folder: string; pages: number }> {
  const { part, snapshot, baseUrl, clock, progress, report } = rendering
  const snapshotHash = await hashOfSnapshot(snapshot)
  const bundle = await currentRenderer()
  const folder = join(rendering.out, folderOfPart(part))
  const unfinished = `${folder}.unfinished`
  let total = 0
  try {
    const { records, pages } = await renderMany({
      ...{ bundle, snapshot, baseUrl, clock, progress, report },
      target: join(unfinished, PART_FILES),
      choose: (all, open) => {
        expectSoundSnapshot(open, snapshot)
        total = all.length
        return shareOfOutputs(all, part)
      },
    })
    if ((await hashOfSnapshot(snapshot)) !== snapshotHash) {
      throw new Problem(
        `The snapshot in ${snapshot} was changed while ${nameOfPart(part)} was made of it. Make the parts of a copy to which nobody writes.`,
      )
    }
    const notMade = pages
      .filter((page) => !isMade(page))
      .map(({ output, faults }) => ({ path: output.path, reason: faults[0]?.detail ?? '' }))
    const manifest: PartManifest = {
      formatVersion: 1,
      ...part,
      snapshot: snapshotHash,
      code: await codeOf(bundle),
      words: wordsOfNode(process.versions),
      clock: new Date(clock).toISOString(),
      ...{ baseUrl, total, notMade },
      files: Array.from(records.values(), ({ path, file, hash, bytes, alternates }) => ({
        ...{ path, file, hash, bytes },
        ...(alternates && { alternates: { ...alternates, translated: [...alternates.translated] } }),
      })),
    }
    await writeFile(join(unfinished, PART_MANIFEST), JSON.stringify(manifest))
    await rm(folder, { recursive: true, force: true })
    await rename(unfinished, folder)
    expectAllPages(manifest)
    return { folder, pages: manifest.files.filter(({ file }) => file.endsWith('.html')).length }
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}

/** @throws Problem naming the first page of a part that could not be made, with the reason */
export function expectAllPages({ notMade, ...part }: PartManifest): void {
  const [first] = notMade
  if (first === undefined) return
  const others = notMade.length > 1 ? ` (and ${notMade.length - 1} more)` : ''
  throw new Problem(
    `In ${nameOfPart(part)} the page ${first.path}${others} could not be made. ${first.reason} Mend that, and make ${nameOfPart(part)} again.`,
  )
}
