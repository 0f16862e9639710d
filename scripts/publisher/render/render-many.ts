import { join } from 'node:path'
import type { OpenSite, Output } from '@tienviitta/site/renderer/renderer'
import type { FileSource } from '../files/file-tree.ts'
import type { ReleaseFile } from '../files/release-manifest.ts'
import { removeFolder } from '@tienviitta/cms/files/remove-folder'
import type { Rendered } from './render-outputs.ts'
import { renderEverything } from './render-everything.ts'

export interface ManyOutputs {
  /** Folder of the renderer's bundle. */
  readonly bundle: string
  readonly snapshot: string
  readonly baseUrl: string
  /** Folder that the files are written to; emptied first. */
  readonly target: string
  /** Milliseconds since 1970. */
  readonly clock: number
  /** The content; what is known of its documents is used and added to. */
  readonly open: OpenSite
  /** What to render; everything by default. */
  readonly outputs?: readonly Output[] | undefined
  readonly progress?: ((done: number, total: number) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

/** Renders outputs in a process per core. The files are in the target folder. */
export async function renderMany(work: ManyOutputs): Promise<
  Rendered & {
    readonly open: OpenSite
    readonly tree: { readonly folder: string; readonly files: Record<string, ReleaseFile> }
  }
> {
  const { target, open: after, outputs, progress, ...rest } = work
  await removeFolder(target)
  const rendered = await renderEverything({
    ...rest,
    target,
    after,
    ...(outputs && { outputs }),
    ...(progress && { onProgress: progress }),
  })
  const files: Record<string, ReleaseFile> = {}
  const sources = new Map<string, FileSource>()
  for (const { file, hash, bytes } of rendered.outputs) {
    files[file] = { hash, bytes }
    sources.set(file, { from: join(target, file) })
  }
  const records = new Map(
    rendered.outputs.map(({ path, file, hash, bytes, dependencies, alternates, document }) => [
      path,
      {
        path,
        file,
        hash,
        bytes,
        dependencies,
        ...(alternates && { alternates }),
        ...(document && { document: document.id }),
      },
    ]),
  )
  const pages = rendered.outputs.map(({ status, faults, links, ...output }) => ({
    output,
    status,
    faults,
    links,
  }))
  return { records, sources, pages, open: rendered.open, tree: { folder: target, files } }
}
