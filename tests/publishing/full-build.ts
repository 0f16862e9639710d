import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type FileTable, wholeSite, gatherFiles } from '@tienviitta/publisher/release'
import { renderOutputs } from '@tienviitta/publisher/render'
import type { Renderer } from '@tienviitta/site/renderer'

export interface FullBuild {
  readonly renderer: Renderer
  readonly rendererFolder: string
  readonly snapshot: string
  /** Milliseconds since 1970. */
  readonly clock: number
  readonly baseUrl: string
}

/** What a full build of a snapshot consists of. No earlier state is known. */
export async function fullBuild(build: FullBuild): Promise<FileTable> {
  const { renderer, rendererFolder, snapshot, clock, baseUrl } = build
  const open = renderer.openSite({ snapshot, clock, baseUrl })
  const { records, sources } = await renderOutputs({ renderer, open, outputs: renderer.outputs(open) })
  const sitemaps = await mkdtemp(join(tmpdir(), 'sitemaps-'))
  try {
    const { files } = await gatherFiles({
      ...{ renderer, rendererFolder, snapshot, open, clock, sitemaps },
      pages: wholeSite(records),
      rendered: sources,
    })
    return files
  } finally {
    await rm(sitemaps, { recursive: true })
  }
}
