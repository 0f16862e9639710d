import { mkdir, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { expectAllMade, renderMany } from '../render/render-many.ts'
import { currentRenderer, loadRenderer } from '../render/build-renderer.ts'
import { completeSite } from './complete-site.ts'

export interface SiteRendering {
  /** Folder of the snapshot to read. */
  readonly snapshot: string
  /** Folder for the pages;an earlier build there is replaced once the new one is complete. */
  readonly out: string
  /** Address of the site without a slash at the end, such as `https://www.example.fi`. */
  readonly baseUrl: string
  /** The moment that counts as now, milliseconds since 1970. */
  readonly clock: number
  /** Called with the number of pages rendered so far. */
  readonly progress?: (done: number, total: number) => void
  /** Called for each document that is kept out. */
  readonly report?: (line: string) => void
}

/**
 * Renders a whole site into a folder, with a process per core. Its output is that of `astro build`, byte for byte.
 * @returns how many pages it has
 * @throws Problem when a page cannot be made; the earlier build then stays as it was
 */
export async function renderSite(rendering: SiteRendering): Promise<number> {
  const { snapshot, out, baseUrl, clock, progress, report } = rendering
  const bundle = await currentRenderer()
  const renderer = await loadRenderer(bundle)
  const unfinished = `${out}.unfinished`
  await mkdir(dirname(out), { recursive: true })
  try {
    const work = { bundle, snapshot, baseUrl, target: unfinished, clock, progress, report }
    const { records, pages, open } = await renderMany(work)
    expectAllMade(pages)
    return await completeSite({ renderer, bundle, snapshot, open, clock, records, unfinished, out })
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}
