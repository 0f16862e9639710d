import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import { MANIFEST_FILE } from '@tienviitta/content-models/snapshot/files'
import { type Inputs, inputsOf } from '@tienviitta/site/incremental/inputs'
import type { OpenSite, Output, Renderer } from '@tienviitta/site/renderer'
import { briefsUsedLast } from '@tienviitta/site/snapshot/brief-cache'
import { checkRelease } from '../check/check-release.ts'
import { FileTable, differenceOf } from '../files/file-table.ts'
import { type FileSource, fileOf } from '../files/file-tree.ts'
import type { PageChange } from './page-change.ts'
import type { ReleaseFolder } from './release-folder.ts'
import { TakenOverError, removeFolder } from '@tienviitta/cms/files'
import { reasonOf } from '@tienviitta/process/reason-of'
import { outputsToRender } from './outputs-to-render.ts'
import { RELEASE_NOTE, gatherFiles, withNote } from './release-files.ts'
import type { Release } from '../files/release.ts'
import { type RenderedMany, renderMany } from '../render/render-many.ts'
import type { ReleaseOrder, ReleaseResult } from './release-order.ts'
import { type Rendered, renderOutputs } from '../render/render-outputs.ts'
import { stepTimer } from './step-times.ts'
import { NO_PAGES } from '../traces/page-index.ts'
import { type FoundTraces, foundTraces } from '../traces/found-traces.ts'
import { NewTraces } from '../traces/new-traces.ts'
import { isUnusable } from '../traces/schema.ts'
import type { StoredTraces } from '../traces/stored-traces.ts'
import type { TraceSink } from '../traces/trace-writer.ts'

const REDIRECTS = '_redirects'

export interface PublisherSettings {
  readonly folder: ReleaseFolder
  readonly renderer: Renderer
  /** Folder of the bundle of the renderer. */
  readonly rendererFolder: string
  /** Fingerprint of the site's code. */
  readonly code: string
  readonly snapshot: string
  /** Address of the site without a slash at the end. */
  readonly baseUrl: string
  /** Called for each document that is kept out. */
  readonly report: (line: string) => void
}

/** What was rendered for a release, and what stays as it is. */
interface Needed {
  readonly open: OpenSite
  /** The moment that the pages are rendered for, milliseconds since 1970. */
  readonly clock: number
  /** The release that it differs from in some pages; absent when all were rendered. */
  readonly base: Release | undefined
  readonly code: string
  readonly pages: PageChange
  readonly rendered: Rendered & Partial<Pick<RenderedMany, 'tree'>>
  /** What was found out about pages and queries: of all, in a file of its own, or of those that were rendered. */
  readonly traces: NewTraces | FoundTraces
}

/** More pages than this are worth starting other processes for. */
const MANY = 1000
/** About as many pages as can be rendered within a second. */
const FEW = 400
/** Their pages in all languages are a hundred or so. */
const GUIDES_TO_WARM_UP = 3
/** How many results of queries are kept for the next release. */
const RESULTS_KEPT = 50_000
/** A page must not be rendered for a moment longer ago than this, or it would be yesterday's news. */
const LONGEST_BACK_MS = 15 * 60 * 1000

/**
 * Turns snapshots into releases. It remembers the last one, so that the cost of the next follows the change: only pages that
 * are out of date are rendered, and only files that differ are written.
 */
export class SitePublisher {
  private readonly settings: PublisherSettings
  private last: Release | undefined
  /** What the pages of the last release depend on; unknown before the first one, or when it cannot be read. */
  private traces: StoredTraces | undefined
  /** The revision of the content that the pages were rendered from. */
  private open: OpenSite | undefined
  /** What is known about the files of the snapshot. */
  private memory: OpenSite['memory'] | undefined
  private truthClock: number | undefined
  private isWarm = false

  constructor(settings: PublisherSettings) {
    this.settings = settings
  }

  /** Starts from what is on the disk: unfinished work is removed, and the next release is compared with the newest. */
  async begin(): Promise<void> {
    const { folder } = this.settings
    await folder.recover()
    this.last = await folder.newest()
    this.traces = await folder.openTraces(this.last?.release)
    if (this.last && !this.traces) {
      this.settings.report(
        `What the pages of release ${this.last.release} depend on is not on record, so the next release renders all of them.`,
      )
    }
    this.truthClock = this.traces?.about().clock
    this.memory = this.known && { ...this.known.files(), briefs: briefsUsedLast() }
  }

  /** Makes a complete, checked release of the present snapshot without showing it yet. */
  async make(order: ReleaseOrder): Promise<ReleaseResult> {
    const timer = stepTimer()
    const snapshotHash = hashOf(await readFile(join(this.settings.snapshot, MANIFEST_FILE)))
    const work = await this.renderNeeded(order, timer.step).catch((error: unknown) => {
      if (!isUnusable(error)) throw error
      this.settings.report(
        `The file with what pages depend on cannot be read, so all of them are rendered. ${reasonOf(error)}`,
      )
      this.forget()
      return this.renderNeeded(order, timer.step)
    })
    try {
      return await this.makeOf(work, snapshotHash, order, timer)
    } finally {
      if (work.traces instanceof NewTraces) await work.traces.discard()
      await removeFolder(this.sitemaps)
    }
  }

  /** Makes a release of what was rendered. */
  private async makeOf(
    work: Needed,
    snapshotHash: string,
    order: ReleaseOrder,
    { step, times }: ReturnType<typeof stepTimer>,
  ): Promise<ReleaseResult> {
    const { folder, renderer, rendererFolder, snapshot, baseUrl } = this.settings
    const { open, clock, base, code, pages, rendered } = work
    const { damaged, settings } = open.site.snapshot
    if (damaged.size > 0) return { outcome: 'damaged', documents: [...damaged] }
    const { last } = this
    const {
      files: found,
      sources,
      carried,
    } = await gatherFiles({
      ...{ renderer, rendererFolder, snapshot, open, clock, pages, base, last, sitemaps: this.sitemaps },
      rendered: rendered.sources,
    })
    step('gather')
    const findings = checkRelease({
      made: rendered.pages,
      gone: pages.gone,
      hasFile: (file) => found.has(file),
      snapshot: open.site.snapshot,
      redirects: await this.redirects(sources),
    })
    step('check')
    if (findings.length > 0) return { outcome: 'refused', findings, times: times() }
    const { changed, gone } = differenceOf(last?.files ?? FileTable.empty, found)
    const differing = [...changed, ...gone].filter((file) => file !== RELEASE_NOTE)
    if (base && differing.length === 0 && base.snapshot === snapshotHash) {
      await this.remember(work, base)
      return { outcome: 'unchanged', times: times() }
    }
    const release = await folder.nextName()
    const madeAt = new Date(order.clock).toISOString()
    const note = Buffer.from(`${JSON.stringify({ release, time: madeAt, snapshot: snapshotHash })}\n`)
    const files = withNote(found, fileOf(note))
    sources.set(RELEASE_NOTE, { bytes: note })
    const manifest = { release, madeAt, baseUrl, snapshot: snapshotHash, code, carried, files }
    const { tree } = rendered
    const isMostlyNew = tree && tree.files.size > files.size / 2
    await folder.make({ manifest, made: sources, tree: isMostlyNew ? tree : undefined }, last?.release)
    await this.remember(work, manifest)
    step('write')
    const shown = differing.filter((file) => file.endsWith('.html'))
    const languages = languagesOf(shown, settings.languages)
    const change = { pages: shown, languages, rendered: rendered.pages.length, isFull: !base }
    return { outcome: 'made', release, change, times: times() }
  }

  /**
   * What the next release is compared with. The content is the revision that the pages were rendered from: if it were newer,
   * because a release of it could not be written, the next one would miss what has changed. When it cannot be written
   * down, the release is as good as any other, and for the next one every page is rendered.
   */
  private async remember(work: Needed, manifest: Release): Promise<void> {
    this.last = manifest
    this.truthClock = work.clock
    this.memory = work.open.memory
    try {
      await this.rememberTraces(work, manifest.release)
    } catch (error) {
      if (error instanceof TakenOverError) throw error
      this.forget()
      this.settings.report(
        `What the pages of release ${manifest.release} depend on could not be written down, so the next release renders all of them. ${reasonOf(error)}`,
      )
    }
  }

  private async rememberTraces({ open, clock, base, pages, traces }: Needed, release: string): Promise<void> {
    const { folder } = this.settings
    const { snapshot, baseUrl } = open.site
    const { code } = this.settings
    const about = { release, code, clock, baseUrl, settings: JSON.stringify(snapshot.settings) }
    if (traces instanceof NewTraces) {
      traces.finish(about, inputsOf(snapshot), open.memory)
      await folder.keepTraces(traces.file, release)
      this.forget()
      this.traces = await folder.openTraces(release)
      return
    }
    this.traces?.change(base?.release ?? '', (writer) => {
      open.site.memos.settle()
      traces.write(writer)
      for (const { path } of pages.gone) if (!pages.made.has(path)) writer.gone(path)
      writer.inputs(changedInputs(open), open.memory)
      writer.about(about)
    })
    this.open = open
  }

  private forget(): void {
    this.traces?.close()
    this.traces = undefined
    this.open = undefined
  }

  /** Renders the pages that are out of date; all of them when the code, the settings or the address have changed. */
  private async renderNeeded(order: ReleaseOrder, step: (name: string) => void): Promise<Needed> {
    const { renderer, baseUrl } = this.settings
    const { clock } = order
    const open = this.openAt(clock)
    const code = `${this.settings.code} ${hashOf(JSON.stringify(open.site.snapshot.settings))}`
    const isSame = this.last?.code === code && this.last.baseUrl === baseUrl
    const { change } = open.site
    step('open')
    if (!isSame || order.everything || !change || !this.traces) return this.renderAll(order, open, code, step)
    const { traces: before } = this
    const { toRender, gone } = outputsToRender(open, change, before, renderer)
    step('compare')
    const lastClock = this.truthClock ?? -Infinity
    if (order.isUrgent && toRender.length > FEW && isShortlyBefore(lastClock, clock)) {
      return this.renderNeeded({ ...order, clock: lastClock, isUrgent: false }, step)
    }
    const { progress, signal } = order
    const { memos } = open.site
    const traces = foundTraces((key) => memos.hashOf(key) !== undefined)
    const rendered: Needed['rendered'] =
      toRender.length > MANY
        ? await this.renderMany(open, toRender, traces.sink, order)
        : await renderOutputs({ renderer, open, outputs: toRender, traces: traces.sink, progress, signal })
    step('render')
    const pages = { before, made: rendered.records, gone }
    return { open, clock, base: this.last, code, pages, rendered, traces }
  }

  private async renderAll(
    order: ReleaseOrder,
    opened: OpenSite,
    code: string,
    step: (name: string) => void,
  ): Promise<Needed> {
    const traces = await NewTraces.begin(this.settings.folder.unfinished('traces'))
    const rendered = await this.renderMany(opened, undefined, traces.sink, order).catch(
      async (error: unknown) => {
        await traces.discard()
        throw error
      },
    )
    step('render')
    const { records: made, open } = rendered
    const before = this.traces ?? NO_PAGES
    const gone = [...before.all()].filter(({ path }) => !made.has(path))
    return {
      open,
      clock: order.clock,
      base: undefined,
      code,
      pages: { before, made, gone },
      rendered,
      traces,
    }
  }

  /**
   * Renders some pages and throws them away, once, before somebody waits for the first ones: code that has run is
   * compiled. To be called in idle time.
   */
  async warmUp(signal?: AbortSignal): Promise<void> {
    const { renderer } = this.settings
    if (this.isWarm || this.truthClock === undefined) return
    this.isWarm = true
    const open = this.openAt(this.truthClock)
    const guides = open.site.snapshot.entries('guide').slice(0, GUIDES_TO_WARM_UP)
    const ids = guides.map(({ id }) => id)
    const outputs = renderer.outputsOfDocuments(ids, open).filter(({ document }) => document !== undefined)
    await renderOutputs({ renderer, open, outputs, signal })
  }

  /**
   * When the first page goes out of date if nothing is published: milliseconds since 1970, or `Infinity`. To be called in
   * idle time, because it also writes to the disk what the last release left in memory.
   */
  nextChange(): number {
    const next = this.traces?.nextChange(this.truthClock ?? 0) ?? Infinity
    this.traces?.close()
    return next
  }

  /** The moment for which all pages are up to date, milliseconds since 1970; unknown before the first release. */
  get clock(): number | undefined {
    return this.truthClock
  }

  /** What pages are rendered with. */
  get rendering(): Pick<PublisherSettings, 'renderer' | 'rendererFolder'> {
    return this.settings
  }

  /** Where sitemaps are until they are part of a release. */
  private get sitemaps(): string {
    return this.settings.folder.unfinished('sitemaps')
  }

  /** Name of the newest release. */
  get newest(): string | undefined {
    return this.last?.release
  }

  /** The traces, if they are of the present code. */
  private get known(): StoredTraces | undefined {
    return this.traces?.about().code === this.settings.code ? this.traces : undefined
  }

  private openAt(clock: number): OpenSite {
    const { renderer, snapshot, baseUrl, report } = this.settings
    const { open: after, known: traces, memory } = this
    const afterKnown = traces && { ...traces.about(), inputs: traces.inputs(), traces }
    const resultsKept = RESULTS_KEPT
    return renderer.openSite({
      ...{ snapshot, clock, baseUrl, report, resultsKept },
      ...(after ? { after } : { afterKnown, memory }),
    })
  }

  private renderMany(
    { memory }: OpenSite,
    outputs: readonly Output[] | undefined,
    traces: TraceSink,
    { clock, progress, signal }: ReleaseOrder,
  ): Promise<RenderedMany> {
    const { snapshot, baseUrl, rendererFolder: bundle, folder, report } = this.settings
    const work = { bundle, snapshot, baseUrl, target: folder.rendering, clock, memory, outputs, traces }
    return renderMany({ ...work, report, progress, signal })
  }

  /** The addresses that redirect in the release that is being made. */
  private async redirects(sources: ReadonlyMap<string, FileSource>): Promise<Set<string>> {
    const { newest } = this
    const last =
      newest === undefined
        ? { bytes: Buffer.of() }
        : { from: join(this.settings.folder.paths.site(newest), REDIRECTS) }
    const source = sources.get(REDIRECTS) ?? last
    const text = Buffer.from('bytes' in source ? source.bytes : await readFile(source.from)).toString('utf8')
    return new Set(text.split('\n').map((line) => line.split(' ')[0] ?? ''))
  }
}

const isShortlyBefore = (moment: number, now: number): boolean =>
  moment <= now && now - moment <= LONGEST_BACK_MS

const hashOf = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex')

/** The inputs that are different since the revision before; a document that is gone has no hash. */
function changedInputs({ site }: OpenSite): Inputs {
  const { documents, lists } = inputsOf(site.snapshot)
  const changed = <Key>(keys: ReadonlySet<Key> = new Set(), hashes: ReadonlyMap<Key, string>) =>
    new Map([...keys].map((key) => [key, hashes.get(key) ?? '']))
  return {
    documents: changed(site.change?.documents, documents),
    lists: changed(site.change?.lists, lists),
  }
}

function languagesOf(files: readonly string[], languages: readonly LanguageTag[]): LanguageTag[] {
  const found = new Set(files.map((file) => file.split('/')[0]))
  return languages.filter((tag) => found.has(tag))
}
