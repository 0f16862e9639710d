import { sep } from 'node:path'
import type { OpenSite } from '@tienviitta/site/renderer'
import { FileTable } from '../files/file-table.ts'
import type { FileSource } from '../files/file-tree.ts'
import { recordOf } from '../files/output-record.ts'
import { removeFolder } from '@tienviitta/cms/files'
import type { MadePage } from '../check/check-release.ts'
import { Problem } from '@tienviitta/process/problem'
import type { Rendered } from './render-outputs.ts'
import { type FullRendering, renderEverything } from './render-everything.ts'

/** What was rendered into a folder. */
export interface RenderedMany extends Rendered {
  readonly open: OpenSite
  readonly tree: { readonly folder: string; readonly files: FileTable }
}

/**
 * Renders outputs in a process per core. The files are in the target folder, which is emptied first. A page that could
 * not be made has the fault `not-made`, and no file.
 */
export async function renderMany(work: FullRendering): Promise<RenderedMany> {
  const { target } = work
  await removeFolder(target)
  const { outputs, open } = await renderEverything(work)
  const made = outputs.filter(isMade)
  const files = FileTable.empty.with(made.map(({ file, hash, bytes }) => [file, { hash, bytes }]))
  return {
    records: new Map(made.map((output) => [output.path, recordOf(output, output)])),
    sources: new Map(
      made.map(({ file }): [string, FileSource] => [file, { from: `${target}${sep}${file}` }]),
    ),
    pages: outputs.map(({ status, faults, links, ...output }) => ({ output, status, faults, links })),
    open,
    tree: { folder: target, files },
  }
}

/** Whether a page could be made. */
export const isMade = ({ status }: { status: number }): boolean => status < 500

/** @throws Problem naming the first page that could not be made, with the reason */
export function expectAllMade(pages: readonly MadePage[]): void {
  const lacking = pages.find((page) => !isMade(page))
  if (lacking)
    throw new Problem(`The page ${lacking.output.path} could not be made. ${lacking.faults[0]?.detail}`)
}
