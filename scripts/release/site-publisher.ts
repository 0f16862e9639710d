import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ReleaseFinding } from '@tienviitta/cms/src/releases/releases.ts'
import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import { MANIFEST_FILE } from '@tienviitta/content-models/snapshot/files'
import type { OpenSite, Output, Renderer } from '@tienviitta/site/src/renderer/renderer.ts'
import { checkRelease } from './check-release.ts'
import { copiedFiles } from './copied-files.ts'
import { type FileSource, differenceOf, fileOf } from './file-tree.ts'
import type { OutputRecord } from './output-record.ts'
import type { ReleaseFolder, StoredRelease } from './release-folder.ts'
import type { ReleaseFile, ReleaseManifest } from './release-manifest.ts'
import { type Rendered, renderOutputs } from './render-outputs.ts'
import { changedSitemaps, sitemapFiles } from './sitemaps.ts'

/** How long styles of earlier code stay, for pages that somebody still has open or that a cache still gives out. */
const CARRIED_MS = 7 * 24 * 60 * 60 * 1000
/** The file on the site that says which release it is. */
export const RELEASE_NOTE = 'release.json'

/** Renders many outputs, for example in several processes. */
export type RenderMany = (work: {
  readonly outputs: readonly Output[]
  readonly open: OpenSite
  readonly clock: number
  readonly progress: ((done: number, total: number) => void) | undefined
  readonly signal: AbortSignal | undefined
}) => Promise<Rendered>

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
  /** Told of each document that is kept out. */
  readonly report: (line: string) => void
  /** How more than a few pages are rendered; absent: as few pages are. */
  readonly renderMany?: RenderMany
}

/** What came of a release. */
export type ReleaseResult =
  | {
      readonly outcome: 'made'
      readonly release: string
      readonly change: ReleaseChange
      readonly times: StepTimes
    }
  | { readonly outcome: 'unchanged'; readonly times: StepTimes }
  | { readonly outcome: 'refused'; readonly findings: readonly ReleaseFinding[]; readonly times: StepTimes }
  | { readonly outcome: 'damaged'; readonly documents: readonly string[] }

/** What readers find otherwise than before. */
export interface ReleaseChange {
  /** Pages that are new, different or gone. */
  readonly pages: readonly string[]
  /** The languages of these pages. */
  readonly languages: readonly LanguageTag[]
  /** How many pages were rendered to find that out. */
  readonly rendered: number
}

/** Where the time went, milliseconds by step. */
export type StepTimes = Readonly<Record<string, number>>

export interface ReleaseOrder {
  /** The moment that counts as now, milliseconds since 1970. */
  readonly clock: number
  /** Render every page, whatever is known of it. */
  readonly everything?: boolean
  /**
   * Somebody waits: when the clock alone would have many pages made anew, leave that to the next release and make what
   * was published as of the moment of the last one.
   */
  readonly isUrgent?: boolean
  /** Ends the rendering. */
  readonly signal?: AbortSignal
  readonly progress?: (done: number, total: number) => void
}

/** More pages than this are worth starting other processes for. */
const MANY = 1000
/** So many pages are made within a second or so. */
const FEW = 400
/** A page must not be made for a moment that is longer past than this, or it would tell of yesterday. */
const LONGEST_BACK_MS = 15 * 60 * 1000

/**
 * Turns snapshots into releases. It remembers the last one, so that the next costs what has changed: only pages whose
 * makings no longer hold are rendered, and only files that differ are written.
 */
export class SitePublisher {
  private readonly settings: PublisherSettings
  private open: OpenSite | undefined
  private base: StoredRelease | undefined
  /** The moment for which all pages were true last. */
  private clock: number | undefined

  constructor(settings: PublisherSettings) {
    this.settings = settings
  }

  /** Looks at what is there: unfinished things go, and the newest release is what the next one is compared with. */
  async begin(): Promise<void> {
    const { folder } = this.settings
    await folder.recover()
    const newest = (await folder.names()).at(-1)
    this.base = newest === undefined ? undefined : await folder.read(newest)
  }

  /** Makes a release of the snapshot as it stands, checked and whole, and does not show it yet. */
  async make(order: ReleaseOrder): Promise<ReleaseResult> {
    const { folder, renderer, rendererFolder, snapshot, baseUrl } = this.settings
    const { step, times } = stepTimer()
    const manifestBytes = await readFile(join(snapshot, MANIFEST_FILE))
    const open = this.openAt(order.clock)
    const code = `${this.settings.code} ${hashOf(JSON.stringify(open.site.snapshot.settings))}`
    const base = isOfSame(this.base?.manifest, code, baseUrl) && !order.everything ? this.base : undefined
    step('open')
    const outputs = renderer.outputs(open)
    const kept = keptRecords(outputs, base?.records, (record) => renderer.stillHolds(record.makings, open))
    const toRender = outputs.filter(({ path }) => !kept.has(path))
    step('compare')
    const before = this.clock ?? -Infinity
    if (order.isUrgent && base && toRender.length > FEW && isShortlyBefore(before, order.clock)) {
      return this.make({ ...order, clock: before, isUrgent: false })
    }
    const rendered = await this.render(toRender, open, order)
    step('render')
    const { damaged } = open.site.snapshot
    if (damaged.size > 0) return { outcome: 'damaged', documents: [...damaged] }
    const records = new Map([...kept, ...rendered.records])
    const sources = rendered.sources
    const files: Record<string, ReleaseFile> = {}
    for (const { file, hash, bytes } of records.values()) files[file] = { hash, bytes }
    const { media, code: ofCode } = await copiedFiles(open, snapshot, rendererFolder)
    for (const [file, { from, hash, bytes }] of [...media, ...ofCode]) {
      files[file] = { hash, bytes }
      sources.set(file, { from })
    }
    const { languages } = open.site.snapshot.settings
    const sitemaps = changedSitemaps({ renderer, languages, baseUrl, before: base?.records, after: records })
    for (const name of sitemapFiles(languages)) {
      const text = sitemaps.get(name)
      const earlier = base?.manifest.files[name]
      if (text === undefined && earlier) files[name] = earlier
      if (text === undefined) continue
      const bytes = Buffer.from(text)
      files[name] = fileOf(bytes)
      sources.set(name, { bytes })
    }
    const carried = carriedFiles(this.base?.manifest, files, order.clock)
    for (const file of Object.keys(carried)) {
      const earlier = this.base?.manifest.files[file]
      if (earlier) files[file] = earlier
    }
    step('files')
    const findings = checkRelease({
      made: rendered.pages,
      before: this.base?.records ?? new Map<string, OutputRecord>(),
      after: records,
      hasFile: (file) => files[file] !== undefined,
      snapshot: open.site.snapshot,
      redirects: redirectsIn(rendered.sources.get('_redirects'), await this.redirectsBefore()),
    })
    step('check')
    if (findings.length > 0) return { outcome: 'refused', findings, times: times() }
    this.open = open
    this.clock = order.clock
    const snapshotHash = hashOf(manifestBytes)
    const { changed, gone } = differenceOf(this.base?.manifest.files ?? {}, files)
    const differing = [...changed, ...gone.filter((file) => file !== RELEASE_NOTE)]
    if (this.base && differing.length === 0 && this.base.manifest.snapshot === snapshotHash && base) {
      this.base = { ...this.base, records }
      return { outcome: 'unchanged', times: times() }
    }
    const release = await folder.nextName()
    const madeAt = new Date(order.clock).toISOString()
    const note = Buffer.from(`${JSON.stringify({ release, time: madeAt, snapshot: snapshotHash })}\n`)
    files[RELEASE_NOTE] = fileOf(note)
    sources.set(RELEASE_NOTE, { bytes: note })
    const manifest = { release, madeAt, baseUrl, snapshot: snapshotHash, code, carried, files }
    await folder.make({ manifest, records, made: sources }, this.base?.manifest.release)
    this.base = { manifest: { formatVersion: 1, ...manifest }, records }
    step('write')
    const pages = differing.filter((file) => file.endsWith('.html'))
    const change = { pages, languages: languagesOf(pages, languages), rendered: toRender.length }
    return { outcome: 'made', release, change, times: times() }
  }

  /** When the first page stops being true if nothing is published: milliseconds since 1970, or `Infinity`. */
  nextChange(): number {
    const { open, base } = this
    if (!open || !base) return Infinity
    let next = Infinity
    for (const { makings } of base.records.values()) {
      next = Math.min(next, this.settings.renderer.holdsFor(makings, open))
    }
    return next
  }

  /** Name of the newest release. */
  get newest(): string | undefined {
    return this.base?.manifest.release
  }

  private openAt(clock: number): OpenSite {
    const { renderer, snapshot, baseUrl, report } = this.settings
    return renderer.openSite({ snapshot, clock, baseUrl, report, ...(this.open && { after: this.open }) })
  }

  private render(
    outputs: readonly Output[],
    open: OpenSite,
    { clock, progress, signal }: ReleaseOrder,
  ): Promise<Rendered> {
    const { renderer, renderMany } = this.settings
    return renderMany && outputs.length > MANY
      ? renderMany({ outputs, open, clock, progress, signal })
      : renderOutputs({ renderer, open, outputs, progress, signal })
  }

  private async redirectsBefore(): Promise<string> {
    const release = this.base?.manifest.release
    if (release === undefined) return ''
    return readFile(join(this.settings.folder.paths.site(release), '_redirects'), 'utf8')
  }
}

const isShortlyBefore = (moment: number, now: number): boolean =>
  moment <= now && now - moment <= LONGEST_BACK_MS

const hashOf = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex')

const isOfSame = (manifest: ReleaseManifest | undefined, code: string, baseUrl: string): boolean =>
  manifest?.code === code && manifest.baseUrl === baseUrl

/** The records of the outputs that need not be made again. */
function keptRecords(
  outputs: readonly Output[],
  records: ReadonlyMap<string, OutputRecord> | undefined,
  stillHolds: (record: OutputRecord) => boolean,
): Map<string, OutputRecord> {
  const kept = new Map<string, OutputRecord>()
  for (const { path, file, document } of outputs) {
    const record = records?.get(path)
    if (record?.file === file && record.document === document?.id && stillHolds(record))
      kept.set(path, record)
  }
  return kept
}

/** Styles of the code before, which pages that are still around ask for. */
function carriedFiles(
  before: ReleaseManifest | undefined,
  files: Readonly<Record<string, ReleaseFile>>,
  clock: number,
): Record<string, string> {
  const until = new Date(clock + CARRIED_MS).toISOString()
  return Object.fromEntries(
    Object.keys(before?.files ?? {})
      .filter((file) => file.startsWith('_astro/') && files[file] === undefined)
      .map((file) => [file, before?.carried?.[file] ?? until] as const)
      .filter(([, end]) => Date.parse(end) > clock),
  )
}

function redirectsIn(made: FileSource | undefined, before: string): Set<string> {
  const text = made && 'bytes' in made ? Buffer.from(made.bytes).toString('utf8') : before
  return new Set(text.split('\n').map((line) => line.split(' ')[0] ?? ''))
}

function languagesOf(files: readonly string[], languages: readonly LanguageTag[]): LanguageTag[] {
  const found = new Set(files.map((file) => file.split('/')[0]))
  return languages.filter((tag) => found.has(tag))
}

/** Measures steps that follow each other. */
function stepTimer(): { step: (name: string) => void; times: () => StepTimes } {
  const taken: Record<string, number> = {}
  let last = performance.now()
  return {
    step(name) {
      const now = performance.now()
      taken[name] = now - last
      last = now
    },
    times: () => taken,
  }
}
