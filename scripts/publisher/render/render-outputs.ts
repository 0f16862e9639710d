import { setImmediate as turn } from 'node:timers/promises'
import type { OpenSite, Output, RenderedPage, Renderer } from '@tienviitta/site/renderer'
import { type PageFault, pageFacts, weightFaults } from '../check/check-page.ts'
import type { MadePage } from '../check/check-release.ts'
import { reasonOf } from '@tienviitta/process/reason-of'
import { type FileSource, fileOf } from '../files/file-tree.ts'
import { type OutputRecord, recordOf } from '../files/output-record.ts'
import { type TraceSink, dependencyNames } from '../traces/trace-writer.ts'

/** What rendering gives: the files, where their bytes are, and what the checks look at. */
export interface Rendered {
  /** By address. */
  readonly records: Map<string, OutputRecord>
  /** By place in the release. */
  readonly sources: Map<string, FileSource>
  readonly pages: MadePage[]
}

export interface OutputsToRender {
  readonly renderer: Renderer
  readonly open: OpenSite
  readonly outputs: readonly Output[]
  /** Told what each page depends on. */
  readonly traces?: Pick<TraceSink, 'page'>
  /** Told after each page how many are done. */
  readonly progress?: (done: number, total: number) => void
  /** Ends it early, with the reason of the signal. */
  readonly signal?: AbortSignal
}

/**
 * Renders outputs one after another in this process; other work gets its turn between them. A page that cannot be made
 * has the fault `not-made`, with the reason, and no file.
 */
export async function renderOutputs(work: OutputsToRender): Promise<Rendered> {
  const { renderer, open, outputs, traces, progress, signal } = work
  const rendered: Rendered = { records: new Map(), sources: new Map(), pages: [] }
  const heavy: Promise<void>[] = []
  for (const [index, output] of outputs.entries()) {
    const page = await renderer.renderPage(output.path, open).catch((error: unknown) => reasonOf(error))
    if (typeof page === 'string') rendered.pages.push(pageNotMade(output, page))
    else heavy.push(addPage(rendered, output, page, traces))
    progress?.(index + 1, outputs.length)
    if (index % 8 === 7) await turn()
    signal?.throwIfAborted()
  }
  await Promise.all(heavy)
  return rendered
}

const pageNotMade = (output: Output, detail: string): MadePage => ({
  output,
  status: 500,
  faults: [{ check: 'not-made', detail }],
  links: [],
})

/** Adds a page. @returns resolves when its weight is known as well */
async function addPage(
  { records, sources, pages }: Rendered,
  output: Output,
  page: RenderedPage,
  traces: OutputsToRender['traces'],
): Promise<void> {
  const { path, file } = output
  const { body, status } = page
  const isPage = file.endsWith('.html')
  const { faults: found, links } = isPage
    ? pageFacts(new TextDecoder().decode(body), output.language)
    : { faults: [], links: [] }
  const faults: PageFault[] = [...found]
  pages.push({ output, status, faults, links })
  sources.set(file, { bytes: body })
  const record = recordOf(output, { ...page, ...fileOf(body) })
  records.set(path, record)
  traces?.page(record, dependencyNames(page.dependencies))
  if (isPage) faults.push(...(await weightFaults(body)))
}
