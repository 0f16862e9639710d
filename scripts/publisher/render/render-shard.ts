import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { OpenSite, Output, RenderedPage, Renderer } from '@tienviitta/site/renderer'
import { loadRenderer } from './build-renderer.ts'
import { BriefFiles } from './brief-files.ts'
import { tracesTold } from '@tienviitta/site/incremental/trace'
import { dependencyNames, queryTrace } from '../traces/trace-writer.ts'
import { reasonOf } from '@tienviitta/process/reason-of'
import { pageFacts, weightFaults } from '../check/check-page.ts'
import { fileOf } from '../files/file-tree.ts'
import {
  type DocumentName,
  type FromShard,
  type KnownFiles,
  SIGN_OF_LIFE_MS,
  type ShardSettings,
  type ToShard,
  type TraceEntry,
  type WrittenEntries,
  addToMemory,
  memoryEntries,
} from './shard-messages.ts'

/*
 * A child of a full build: it looks through a share of the documents, and writes the pages that its parent asks for.
 * It ends when the parent does. Files are written one after another without waiting for anything else, because this
 * process has nothing else to do.
 */

/** As many as the pages of one language share on a site with some thousand documents. */
const RESULTS_KEPT = 20_000

interface Shard {
  readonly renderer: Renderer
  readonly open: OpenSite
  readonly known: KnownFiles
  readonly problems: string[]
  readonly isTraced: boolean
}

/** What is known of queries and not told yet. */
let traces: TraceEntry[] = []

/** Links that the parent knows already. */
const told = new Set<string>()

const decoder = new TextDecoder()

/** A copy: a slice of a page's text would keep the whole page in memory. */
const copied = (text: string): string => Buffer.from(text).toString()

/** Folders that are there already. */
const made = new Set<string>()

async function start(settings: ShardSettings): Promise<Shard> {
  const { bundle, snapshot, clock, baseUrl, target, briefs: folder, isTraced = false } = settings
  // Files are written by their path from here: if the parent dies and the folder is removed, it is not made again.
  process.chdir(target)
  const renderer = await loadRenderer(bundle)
  const problems: string[] = []
  const report = (line: string) => void problems.push(line)
  const told = tracesTold((key, known) => {
    if (isTraced) traces.push({ key, ...queryTrace(known) })
  })
  const briefs = new BriefFiles(folder, `${process.pid}`)
  const memory = { verdicts: new Map(), outlines: new Map(), briefs }
  const content = { snapshot, clock, baseUrl, report, memory, traces: told, resultsKept: RESULTS_KEPT }
  const known = { ...memory, briefs: briefs.places }
  return { renderer, open: renderer.openSite(content), known, problems, isTraced }
}

function lookThrough({ open, known, problems }: Shard, documents: readonly DocumentName[]): FromShard {
  for (const { model, id } of documents) {
    open.site.snapshot.get(model, id)
    giveSignOfLife()
  }
  return { kind: 'looked-through', memory: memoryEntries(known), problems }
}

async function render(shard: Shard, outputs: readonly Output[]): Promise<FromShard> {
  const written: Promise<WrittenEntries>[] = []
  for (const output of outputs) {
    const page = await write(shard, output)
    written.push(described(page, output, shard.isTraced))
    giveSignOfLife()
  }
  const reply: FromShard = { kind: 'rendered', written: await Promise.all(written), traces }
  traces = []
  return reply
}

async function write({ renderer, open }: Shard, { path, file }: Output): Promise<RenderedPage> {
  const page = await renderer.renderPage(path, open)
  const folder = dirname(file)
  if (!made.has(folder)) mkdirSync(folder, { recursive: true })
  made.add(folder)
  writeFileSync(file, page.body)
  return page
}

/** What the parent is told about a page. The next one is rendered while this one is weighed. */
async function described(
  { status, body, dependencies, alternates }: RenderedPage,
  { file, language }: Output,
  isTraced: boolean,
): Promise<WrittenEntries> {
  const isPage = file.endsWith('.html')
  const facts = isPage ? pageFacts(decoder.decode(body), language) : { faults: [], links: [] }
  const links = facts.links.filter((href) => !told.has(href)).map(copied)
  for (const href of links) told.add(href)
  return {
    faults: isPage ? [...facts.faults, ...(await weightFaults(body))] : [],
    links,
    status,
    ...fileOf(body),
    alternates,
    ...(isTraced && { dependencies: dependencyNames(dependencies) }),
  }
}

let lastSaid = performance.now()

function say(message: FromShard): void {
  lastSaid = performance.now()
  process.send?.(message)
}

function giveSignOfLife(): void {
  if (performance.now() - lastSaid > SIGN_OF_LIFE_MS) say({ kind: 'alive' })
}

let shard: Promise<Shard> | undefined

async function answer(message: ToShard): Promise<FromShard | undefined> {
  if (message.kind === 'start') {
    shard = start(message.settings)
    await shard
    return undefined
  }
  if (!shard) throw new Error('The first message to a child that renders pages must be its settings.')
  const started = await shard
  switch (message.kind) {
    case 'look-through':
      return lookThrough(started, message.documents)
    case 'know':
      addToMemory(started.known, message.memory)
      return undefined
    case 'render':
      return render(started, message.outputs)
  }
}

/** One message after another: the next is answered once the one before it has been. */
let queue: Promise<void> = Promise.resolve()

process.on('message', (message: ToShard) => {
  queue = queue.then(async () => {
    const reply = await answer(message)
    if (reply) say(reply)
  })
  queue.catch((error: unknown) => say({ kind: 'failed', reason: reasonOf(error) }))
})
process.on('disconnect', () => process.exit())
