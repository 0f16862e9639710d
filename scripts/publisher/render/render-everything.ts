import type { ChildProcess } from 'node:child_process'
import { mkdir, readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { MANIFEST_FILE } from '@tienviitta/content-models/snapshot/files'
import { manifest } from '@tienviitta/content-models/snapshot/snapshot'
import type { OpenSite, Output, Renderer } from '@tienviitta/site/renderer'
import { removeFolder } from '@tienviitta/cms/files'
import { Problem } from '@tienviitta/process/problem'
import { loadRenderer } from './build-renderer.ts'
import { freeMemoryMb } from './free-memory.ts'
import { pageGroups } from './page-groups.ts'
import { renderingProcesses } from './rendering-processes.ts'
import {
  type KnownFiles,
  type ShardSettings,
  type WrittenEntries,
  addToMemory,
  memoryEntries,
} from './shard-messages.ts'
import { sharedAlternates } from './shared-alternates.ts'
import { PATIENCE_MS, type Shard, ShardEnded, startShard } from './shard.ts'
import { recordOf } from '../files/output-record.ts'
import type { TraceSink } from '../traces/trace-writer.ts'

/** How a site is rendered; its target folder is made if it is absent. */
export interface FullRendering extends Omit<ShardSettings, 'briefs' | 'isTraced'> {
  /** What is known about the files of the snapshot: they are not checked again, and more gets known. */
  readonly memory?: OpenSite['memory'] | undefined
  /** Told what the pages and their queries depend on. */
  readonly traces?: TraceSink | undefined
  /** Which files to render; all by default. */
  readonly outputs?: readonly Output[]
  /** Chooses them once the site is open, when `outputs` is absent. */
  readonly choose?: (all: readonly Output[], open: OpenSite) => readonly Output[]
  /** At most so many processes render; one per core by default. */
  readonly processes?: number
  /** Megabytes of memory that are free; what the system says by default. */
  readonly freeMb?: number
  /** Milliseconds after which a process that gives no sign of life is ended; two minutes by default. */
  readonly patienceMs?: number
  /** Told how many files of how many are written. */
  readonly progress?: (done: number, total: number) => void
  /** Told of each document that is kept out, and when memory is short. */
  readonly report?: (line: string) => void
  /** Called with each process, for example to measure it. */
  readonly onStart?: (child: ChildProcess) => void
  readonly signal?: AbortSignal
}

/** A file that was rendered and written; its links without those reported for other pages. */
export type WrittenOutput = Output & Omit<WrittenEntries, 'dependencies'>

/** A site whose files were written. */
export interface RenderedSite {
  /** In the order of the renderer's list. */
  readonly outputs: readonly WrittenOutput[]
  /** The content that they were rendered from. */
  readonly open: OpenSite
}

/**
 * Renders the files of a site, with a process per core or fewer, as memory allows. First each looks through a share of
 * the documents and tells the others what it found, then each takes pages until none are left. Pages whose process ended
 * before they were done are rendered once more, one by one; one that ends its process again has the fault `not-made`.
 * @throws Problem naming the page and the cause, when one cannot be made; all processes are stopped then
 */
export async function renderEverything(run: FullRendering): Promise<RenderedSite> {
  const { clock, baseUrl, onStart, signal } = run
  signal?.throwIfAborted()
  const [bundle, snapshot, target] = [resolve(run.bundle), resolve(run.snapshot), resolve(run.target)]
  const briefs = `${target}.briefs`
  await mkdir(target, { recursive: true })
  await removeFolder(briefs)
  await mkdir(briefs)
  const isTraced = run.traces !== undefined
  const settings = { bundle, snapshot, clock, baseUrl, target, briefs, isTraced }
  const wanted = run.processes ?? availableParallelism()
  const { count, heapMb } = renderingProcesses(wanted, run.freeMb ?? freeMemoryMb())
  if (count < wanted) {
    run.report?.(`Memory is short: ${count} of ${wanted} processes render, which takes longer.`)
  }
  const started: Shard[] = []
  const start = (): Shard => {
    const shard = startShard(settings, { heapMb, patienceMs: run.patienceMs ?? PATIENCE_MS }, onStart)
    started.push(shard)
    return shard
  }
  const stopAll = () => Promise.all(started.map((shard) => shard.stop()))
  const onAbort = () => void stopAll()
  signal?.addEventListener('abort', onAbort)
  try {
    const shards = Array.from({ length: count }, start)
    const renderer = await loadRenderer(bundle)
    const { open, known } = await openTogether(renderer, run, shards)
    const startKnowing = (): Shard => {
      const shard = start()
      shard.know(memoryEntries(known))
      return shard
    }
    const { choose = (all) => all } = run
    const outputs = run.outputs ?? choose(renderer.outputs(open), open)
    return { outputs: await renderTogether(outputs, shards, startKnowing, run), open }
  } catch (error) {
    // Whoever stopped the processes wants the reason for that, not how they ended.
    signal?.throwIfAborted()
    throw error instanceof ShardEnded ? new Problem(error.message) : error
  } finally {
    signal?.removeEventListener('abort', onAbort)
    await stopAll()
    await removeFolder(briefs)
  }
}

/** Opens the site once the children have looked through its documents, and lets them know of each other's findings. */
async function openTogether(
  { openSite }: Renderer,
  { snapshot, clock, baseUrl, memory, report }: FullRendering,
  shards: readonly Shard[],
): Promise<{ open: OpenSite; known: KnownFiles }> {
  const reported = new Set<string>()
  const reportOnce = (line: string): void => {
    if (!reported.has(line)) report?.(line)
    reported.add(line)
  }
  const open = openSite({ snapshot, clock, baseUrl, report: reportOnce, memory })
  const known: KnownFiles = { ...open.memory, briefs: new Map() }
  const { documents } = manifest.parse(JSON.parse(await readFile(join(snapshot, MANIFEST_FILE), 'utf8')))
  const unknown = documents.filter(({ hash }) => !open.memory.verdicts.has(hash))
  await Promise.all(
    shards.map(async (shard, index) => {
      // Every nth document: neighbours in the manifest are alike, so all children get the same amount of work.
      const share = unknown.filter((_, number) => number % shards.length === index)
      const found = await shard.lookThrough(share.map(({ model, id }) => ({ model, id }))).catch(endOfShard)
      // Whoever needs a document that nobody has looked through does it.
      if (found instanceof ShardEnded) return
      addToMemory(known, found.memory)
      found.problems.forEach(reportOnce)
    }),
  )
  const all = memoryEntries(known)
  for (const shard of shards) shard.know(all)
  return { open, known }
}

/** How many groups are on their way to a child, so that it never waits for the next. */
const GROUPS_AHEAD = 2
/** A site has few pages that no process can make; when none can make so many, something else is wrong. */
const ENDINGS_IN_A_ROW = 20

type RenderedGroup = Pick<Awaited<ReturnType<Shard['render']>>, 'written' | 'traces'>

/** Each child takes the next group of pages when it is done with one. */
async function renderTogether(
  outputs: readonly Output[],
  shards: readonly Shard[],
  startAnother: () => Shard,
  { progress, traces }: Pick<FullRendering, 'progress' | 'traces'>,
): Promise<WrittenOutput[]> {
  const written = new Map<string, WrittenOutput>()
  const shared = sharedAlternates()
  const take = (group: readonly Output[], { written: entries, traces: found }: RenderedGroup): void => {
    for (const [index, output] of group.entries()) {
      const entry = entries[index]
      if (!entry) throw new Error(`Nothing was said of ${output.path} after it was rendered.`)
      const { dependencies, ...told } = entry
      const file = { ...told, ...(told.alternates && { alternates: shared(told.alternates) }) }
      written.set(output.path, { ...output, ...file })
      if (dependencies) traces?.page(recordOf(output, file), dependencies)
    }
    for (const { key, ...trace } of found) traces?.query(key, trace)
    progress?.(written.size, outputs.length)
  }
  const groups = pageGroups(outputs).values()
  const again: Output[] = []
  const work = async (shard: Shard): Promise<void> => {
    for (const group of groups) {
      const entries = await shard.render(group).catch(endOfShard)
      if (!(entries instanceof ShardEnded)) take(group, entries)
      else {
        again.push(...group)
        return
      }
    }
  }
  await Promise.all(shards.flatMap((shard) => Array.from({ length: GROUPS_AHEAD }, () => work(shard))))
  // Groups are left when no child is.
  again.push(...[...groups].flat())
  let alone: Shard | undefined
  let endings = 0
  for (const output of again) {
    alone ??= startAnother()
    const entries = await alone.render([output]).catch(endOfShard)
    const isEnded = entries instanceof ShardEnded
    take([output], isEnded ? { written: [notMade(entries)], traces: [] } : entries)
    endings = isEnded ? endings + 1 : 0
    // Then it is not the page.
    if (isEnded && endings === ENDINGS_IN_A_ROW) throw entries
    if (isEnded) alone = undefined
  }
  return outputs.flatMap(({ path }) => written.get(path) ?? [])
}

function endOfShard(error: unknown): ShardEnded {
  if (error instanceof ShardEnded) return error
  throw error
}

/** What is told of a page whose process ended twice. */
const notMade = ({ message }: ShardEnded): WrittenEntries => ({
  status: 500,
  faults: [{ check: 'not-made', detail: message }],
  links: [],
  hash: '',
  bytes: 0,
})
