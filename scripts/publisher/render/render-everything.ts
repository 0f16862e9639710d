import type { ChildProcess } from 'node:child_process'
import { mkdir, readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { MANIFEST_FILE } from '@tienviitta/content-models/snapshot/files'
import { manifest } from '@tienviitta/content-models/snapshot/snapshot'
import type { OpenSite, Output, Renderer } from '@tienviitta/site/renderer'
import { loadRenderer } from './build-renderer.ts'
import { pageGroups } from './page-groups.ts'
import { type ShardSettings, addToMemory, memoryEntries } from './shard-messages.ts'
import { type Shard, startShard } from './shard.ts'
import { type WrittenOutput, writtenOutputs } from './written-output.ts'

/** How a site is rendered; its target folder is made if it is absent. */
export interface FullRendering extends ShardSettings {
  /** An earlier revision of the site: documents that it knows are not checked again, and it gets to know more. */
  readonly after?: OpenSite
  /** Which files to render; all by default. */
  readonly outputs?: readonly Output[]
  /** How many processes render; one per core by default. */
  readonly processes?: number
  /** Told how many files of how many are written. */
  readonly progress?: (done: number, total: number) => void
  /** Told of each document that is kept out. */
  readonly report?: (line: string) => void
  /** Called with each process, for example to measure it. */
  readonly onStart?: (child: ChildProcess) => void
  readonly signal?: AbortSignal
}

/** A site whose files were written. */
export interface RenderedSite {
  /** In the order of the renderer's list. */
  readonly outputs: readonly WrittenOutput[]
  /** The content that they were rendered from. */
  readonly open: OpenSite
}

/**
 * Renders the files of a site, with a process per core. First each looks through a share of the documents and tells
 * the others what it found, then each takes pages until none are left.
 * @throws Problem naming the page and the cause, when one cannot be made or a process ends; all are stopped then
 */
export async function renderEverything(run: FullRendering): Promise<RenderedSite> {
  const { clock, baseUrl, onStart, signal } = run
  signal?.throwIfAborted()
  const [bundle, snapshot, target] = [resolve(run.bundle), resolve(run.snapshot), resolve(run.target)]
  await mkdir(target, { recursive: true })
  const settings = { bundle, snapshot, clock, baseUrl, target }
  const count = run.processes ?? availableParallelism()
  const shards = Array.from({ length: count }, () => startShard(settings, onStart))
  const stopAll = () => Promise.all(shards.map((shard) => shard.stop()))
  const onAbort = () => void stopAll()
  signal?.addEventListener('abort', onAbort)
  try {
    const renderer = await loadRenderer(bundle)
    const open = await openTogether(renderer, run, shards)
    const outputs = run.outputs ?? renderer.outputs(open).flat()
    return { outputs: await renderTogether(outputs, shards, run.progress), open }
  } catch (error) {
    // Whoever stopped the processes wants the reason for that, not how they ended.
    signal?.throwIfAborted()
    throw error
  } finally {
    signal?.removeEventListener('abort', onAbort)
    await stopAll()
  }
}

/** Opens the site once the children have looked through its documents, and lets them know of each other's findings. */
async function openTogether(
  { openSite }: Renderer,
  { snapshot, clock, baseUrl, after, report }: FullRendering,
  shards: readonly Shard[],
): Promise<OpenSite> {
  const reported = new Set<string>()
  const reportOnce = (line: string): void => {
    if (!reported.has(line)) report?.(line)
    reported.add(line)
  }
  const open = openSite({ snapshot, clock, baseUrl, report: reportOnce, after })
  const { documents } = manifest.parse(JSON.parse(await readFile(join(snapshot, MANIFEST_FILE), 'utf8')))
  const unknown = documents.filter(({ hash }) => !open.memory.verdicts.has(hash))
  await Promise.all(
    shards.map(async (shard, index) => {
      // Every nth document: neighbours in the manifest are alike, so all children get the same amount of work.
      const share = unknown.filter((_, number) => number % shards.length === index)
      const { memory, problems } = await shard.lookThrough(share.map(({ model, id }) => ({ model, id })))
      addToMemory(open.memory, memory)
      problems.forEach(reportOnce)
    }),
  )
  const all = memoryEntries(open.memory)
  for (const shard of shards) shard.know(all)
  return open
}

/** How many groups are on their way to a child, so that it never waits for the next. */
const GROUPS_AHEAD = 2

/** Each child takes the next group of pages when it is done with one. */
async function renderTogether(
  outputs: readonly Output[],
  shards: readonly Shard[],
  progress?: FullRendering['progress'],
): Promise<WrittenOutput[]> {
  const toWritten = writtenOutputs()
  const written = new Map<string, WrittenOutput>()
  const groups = pageGroups(outputs).values()
  const work = async (shard: Shard): Promise<void> => {
    for (const group of groups) {
      const entries = await shard.render(group)
      for (const [index, output] of group.entries()) {
        const entry = entries[index]
        if (!entry) throw new Error(`Nothing was said of ${output.path} after it was rendered.`)
        written.set(output.path, toWritten(output, entry))
      }
      progress?.(written.size, outputs.length)
    }
  }
  await Promise.all(shards.flatMap((shard) => Array.from({ length: GROUPS_AHEAD }, () => work(shard))))
  return outputs.flatMap(({ path }) => written.get(path) ?? [])
}
