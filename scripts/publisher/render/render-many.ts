import { join } from 'node:path'
import type { OpenSite } from '@tienviitta/site/renderer'
import type { FileList, FileSource } from '../files/file-tree.ts'
import { recordOf } from '../files/output-record.ts'
import { removeFolder } from '@tienviitta/cms/files'
import type { Rendered } from './render-outputs.ts'
import { type FullRendering, renderEverything } from './render-everything.ts'

/** What was rendered into a folder. */
export interface RenderedMany extends Rendered {
  readonly open: OpenSite
  readonly tree: { readonly folder: string; readonly files: FileList }
}

/** Renders outputs in a process per core. The files are in the target folder, which is emptied first. */
export async function renderMany(work: FullRendering): Promise<RenderedMany> {
  const { target } = work
  await removeFolder(target)
  const { outputs, open } = await renderEverything(work)
  const files = Object.fromEntries(outputs.map(({ file, hash, bytes }) => [file, { hash, bytes }]))
  return {
    records: new Map(outputs.map((output) => [output.path, recordOf(output, output)])),
    sources: new Map(outputs.map(({ file }): [string, FileSource] => [file, { from: join(target, file) }])),
    pages: outputs.map(({ status, faults, links, ...output }) => ({ output, status, faults, links })),
    open,
    tree: { folder: target, files },
  }
}
