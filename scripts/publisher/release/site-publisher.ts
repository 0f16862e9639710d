import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LanguageTag } from '@tienviitta/content-models/languages/registry'
import { MANIFEST_FILE } from '@tienviitta/content-models/snapshot/files'
import type { OpenSite, Output, OutputGroup, Renderer } from '@tienviitta/site/renderer'
import { checkRelease } from '../check/check-release.ts'
import { type FileSource, differenceOf, fileOf } from '../files/file-tree.ts'
import { KnownPages } from './known-pages.ts'
import type { PageChange } from './page-change.ts'
import type { ReleaseFolder } from './release-folder.ts'
import { gatherFiles } from './release-files.ts'
import { RELEASE_FORMAT, type ReleaseManifest } from '../files/release-manifest.ts'
import type { RecordChanges } from './record-changes.ts'
import { type RenderedMany, renderMany } from '../render/render-many.ts'
import type { ReleaseOrder, ReleaseResult } from './release-order.ts'
import { type Rendered, renderOutputs } from '../render/render-outputs.ts'
import { stepTimer } from './step-times.ts'

/** The file on the site that names its release. */
export const RELEASE_NOTE = 'release.json'
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
  readonly base: ReleaseManifest | undefined
  readonly code: string
  readonly groups: readonly OutputGroup[]
  readonly pages: PageChange
  readonly rendered: Rendered & Partial<Pick<RenderedMany, 'tree'>>
}

/** More pages than this are worth starting other processes for. */
const MANY = 1000
/** About as many pages as can be rendered within a second. */
const FEW = 400
/** A page must not be rendered for a moment longer ago than this, or it would be yesterday's news. */
const LONGEST_BACK_MS = 15 * 60 * 1000

/**
 * Turns snapshots into releases. It remembers the last one, so that the cost of the next follows the change: only pages that
 * are out of date are rendered, and only files that differ are written.
 */
export class SitePublisher {
  private readonly settings: PublisherSettings
  private last: ReleaseManifest | undefined
  private pages = new KnownPages()
  /** The revision of the content that the pages were rendered from. */
  private open: OpenSite | undefined
  private truthClock: number | undefined

  constructor(settings: PublisherSettings) {
    this.settings = settings
  }

  /** Starts from what is on the disk: unfinished work is removed, and the next release is compared with the newest. */
  async begin(): Promise<void> {
    const { folder } = this.settings
    await folder.recover()
    const newest = await folder.newest()
    this.last = newest?.manifest
    this.pages = new KnownPages(newest?.records)
  }

  /** Makes a complete, checked release of the present snapshot without showing it yet. */
  async make(order: ReleaseOrder): Promise<ReleaseResult> {
    const { folder, renderer, rendererFolder, snapshot, baseUrl } = this.settings
    const { step, times } = stepTimer()
    const snapshotHash = hashOf(await readFile(join(snapshot, MANIFEST_FILE)))
    const work = await this.renderNeeded(order, step)
    const { open, clock, base, code, pages, rendered } = work
    const { damaged, settings } = open.site.snapshot
    if (damaged.size > 0) return { outcome: 'damaged', documents: [...damaged] }
    const { last } = this
    const { files, sources, carried } = await gatherFiles({
      ...{ renderer, rendererFolder, snapshot, open, clock, pages, base, last },
      rendered: rendered.sources,
    })
    step('gather')
    const findings = checkRelease({
      made: rendered.pages,
      gone: pages.gone,
      hasFile: (file) => files[file] !== undefined,
      snapshot: open.site.snapshot,
      redirects: await this.redirects(sources),
    })
    step('check')
    if (findings.length > 0) return { outcome: 'refused', findings, times: times() }
    const { changed, gone: absent } = differenceOf(last?.files ?? {}, files)
    const gone = absent.filter((file) => file !== RELEASE_NOTE)
    const differing = [...changed, ...gone]
    if (base && differing.length === 0 && base.snapshot === snapshotHash) {
      this.remember(work, base)
      return { outcome: 'unchanged', times: times() }
    }
    const release = await folder.nextName()
    const madeAt = new Date(order.clock).toISOString()
    const note = Buffer.from(`${JSON.stringify({ release, time: madeAt, snapshot: snapshotHash })}\n`)
    files[RELEASE_NOTE] = fileOf(note)
    sources.set(RELEASE_NOTE, { bytes: note })
    const manifest = { release, madeAt, baseUrl, snapshot: snapshotHash, code, carried, files }
    const { tree } = rendered
    const isMostlyNew = tree && Object.keys(tree.files).length > Object.keys(files).length / 2
    const made = {
      manifest,
      records: base ? recordChanges(base, pages) : { all: pages.made.values() },
      made: sources,
      tree: isMostlyNew ? tree : undefined,
    }
    const difference = { changed: [...changed, RELEASE_NOTE], gone }
    await folder.make(made, last && { release: last.release, difference })
    this.remember(work, { formatVersion: RELEASE_FORMAT, ...manifest })
    step('write')
    const shown = differing.filter((file) => file.endsWith('.html'))
    const languages = languagesOf(shown, settings.languages)
    const change = { pages: shown, languages, rendered: rendered.pages.length, isFull: !base }
    return { outcome: 'made', release, change, times: times() }
  }

  /**
   * What the next release is compared with. The content is the revision that the pages were rendered from: if it were newer,
   * because a release of it could not be written, the next one would miss what has changed.
   */
  private remember({ base, pages, groups, open, clock, rendered }: Needed, manifest: ReleaseManifest): void {
    if (!base) this.pages = new KnownPages(new Map(pages.made))
    this.pages.become(pages, groups, rendered.tree === undefined)
    this.last = manifest
    this.open = open
    this.truthClock = clock
    const { records } = this.pages
    this.settings.folder.records.postpone(base && { release: manifest.release, records })
  }

  /** Renders the pages that are out of date; all of them when the code, the settings or the address have changed. */
  private async renderNeeded(order: ReleaseOrder, step: (name: string) => void): Promise<Needed> {
    const { renderer, baseUrl } = this.settings
    const { clock } = order
    const before = this.pages.records
    const open = this.openAt(clock)
    const code = `${this.settings.code} ${hashOf(JSON.stringify(open.site.snapshot.settings))}`
    const isSame = this.last?.code === code && this.last.baseUrl === baseUrl
    const base = isSame && !order.everything ? this.last : undefined
    step('open')
    if (!base) {
      const rendered = await this.renderMany(open, undefined, order)
      step('render')
      const { records: made, open: opened } = rendered
      const gone = [...before.values()].filter(({ path }) => !made.has(path))
      const groups = renderer.outputs(opened)
      return { open: opened, clock, base, code, groups, pages: { before, made, gone }, rendered }
    }
    const groups = renderer.outputs(open)
    const { toRender, gone } = this.pages.compare(groups, open, renderer)
    step('compare')
    const lastClock = this.truthClock ?? -Infinity
    if (order.isUrgent && toRender.length > FEW && isShortlyBefore(lastClock, clock)) {
      return this.renderNeeded({ ...order, clock: lastClock, isUrgent: false }, step)
    }
    const { progress, signal } = order
    const rendered: Needed['rendered'] =
      toRender.length > MANY
        ? await this.renderMany(open, toRender, order)
        : await renderOutputs({ renderer, open, outputs: toRender, progress, signal })
    step('render')
    const pages = { before, made: rendered.records, gone }
    return { open, clock, base, code, groups, pages, rendered }
  }

  /**
   * When the first page goes out of date if nothing is published: milliseconds since 1970, or `Infinity`. Checks all
   * pages, and prepares what the next release needs: to be called in idle time.
   */
  nextChange(): number {
    const { open, pages } = this
    if (!open) return Infinity
    let next = Infinity
    for (const { dependencies } of pages.records.values()) {
      next = Math.min(next, this.settings.renderer.validUntil(dependencies, open))
    }
    pages.haveBeenSeen()
    open.site.memos.compact()
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

  /** Name of the newest release. */
  get newest(): string | undefined {
    return this.last?.release
  }

  private openAt(clock: number): OpenSite {
    const { renderer, snapshot, baseUrl, report } = this.settings
    return renderer.openSite({ snapshot, clock, baseUrl, report, after: this.open })
  }

  private renderMany(
    after: OpenSite,
    outputs: readonly Output[] | undefined,
    { clock, progress, signal }: ReleaseOrder,
  ): Promise<RenderedMany> {
    const { snapshot, baseUrl, rendererFolder: bundle, folder, report } = this.settings
    const target = folder.rendering
    return renderMany({ bundle, snapshot, baseUrl, target, clock, after, outputs, report, progress, signal })
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

const recordChanges = ({ release }: ReleaseManifest, { made, gone }: PageChange): RecordChanges => ({
  base: release,
  changed: made.values(),
  gone: gone.map(({ path }) => path),
})

function languagesOf(files: readonly string[], languages: readonly LanguageTag[]): LanguageTag[] {
  const found = new Set(files.map((file) => file.split('/')[0]))
  return languages.filter((tag) => found.has(tag))
}
