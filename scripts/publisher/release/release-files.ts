import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { OpenSite, Renderer } from '@tienviitta/site/renderer'
import { copiedFiles } from './copied-files.ts'
import { FileTable } from '../files/file-table.ts'
import { type FileSource, fileOf } from '../files/file-tree.ts'
import type { PageChange } from './page-change.ts'
import type { Release } from '../files/release.ts'
import type { ReleaseFile } from '../files/release-manifest.ts'
import { changedSitemaps } from './sitemaps.ts'

/** The file on the site that names its release. */
export const RELEASE_NOTE = 'release.json'
const MEDIA_FOLDER = 'media/'
const STYLES_FOLDER = '_astro/'

/** How long styles of earlier code stay, for pages that are still open in a browser or served by a cache. */
const CARRIED_MS = 7 * 24 * 60 * 60 * 1000

export interface FilesToGather {
  readonly renderer: Renderer
  readonly rendererFolder: string
  readonly snapshot: string
  readonly open: OpenSite
  /** Milliseconds since 1970. */
  readonly clock: number
  readonly pages: PageChange
  /** Where the rendered files come from. */
  readonly rendered: ReadonlyMap<string, FileSource>
  /** Folder for the sitemaps that differ, until they are part of the release: together they are too large for memory. */
  readonly sitemaps: string
  /** The previous release, if it was made from the same code and settings. */
  readonly base?: Release | undefined
  /** The previous release, whatever its code and settings. */
  readonly last?: Release | undefined
}

export interface GatheredFiles {
  /** Every file of the release. */
  readonly files: FileTable
  /** Where the files come from that are new or different since the previous release. */
  readonly sources: Map<string, FileSource>
  /** Styles of earlier code, and until when they stay. */
  readonly carried: Record<string, string>
}

/** Puts together what a release consists of: pages, pictures, styles, sitemaps, and styles of earlier code. */
export async function gatherFiles(gather: FilesToGather): Promise<GatheredFiles> {
  const { renderer, rendererFolder, snapshot, open, clock, pages, rendered, sitemaps, base, last } = gather
  const { media, code } = await copiedFiles(open, snapshot, rendererFolder)
  const copied = new Map([...media, ...code])
  const changes = new Map<string, ReleaseFile | undefined>([[RELEASE_NOTE, undefined]])
  const sources = new Map(rendered)
  for (const { file } of pages.gone) changes.set(file, undefined)
  for (const file of copiedBefore(base)) changes.set(file, undefined)
  for (const { file, hash, bytes } of pages.made.values()) changes.set(file, { hash, bytes })
  for (const [file, { from, hash, bytes }] of copied) {
    changes.set(file, { hash, bytes })
    sources.set(file, { from })
  }
  const { baseUrl } = open.site
  const { languages } = open.site.snapshot.settings
  for (const [name, text] of changedSitemaps({ renderer, languages, baseUrl, pages, isWhole: !base })) {
    const bytes = Buffer.from(text)
    const from = join(sitemaps, name)
    await mkdir(sitemaps, { recursive: true })
    await writeFile(from, bytes)
    changes.set(name, fileOf(bytes))
    sources.set(name, { from })
  }
  const carried = carriedFiles(last, copied, clock)
  for (const file of Object.keys(carried)) changes.set(file, last?.files.get(file))
  const files = (base?.files ?? FileTable.empty).with(changes)
  besidesPages.set(files, [...copied.keys(), ...Object.keys(carried)].filter(isBesidesPages))
  return { files, sources, carried }
}

/** The files of a release with the note that names it. */
export function withNote(gathered: FileTable, note: ReleaseFile): FileTable {
  const files = gathered.with([[RELEASE_NOTE, note]])
  besidesPages.set(files, besidesPages.get(gathered) ?? [])
  return files
}

/** The pictures and styles among the files of a release: few, and not looked for among all pages again. */
const besidesPages = new WeakMap<FileTable, readonly string[]>()

const isBesidesPages = (file: string): boolean =>
  file.startsWith(MEDIA_FOLDER) || file.startsWith(STYLES_FOLDER)

function copiedBefore(release: Release | undefined): readonly string[] {
  if (!release) return []
  return besidesPages.get(release.files) ?? [...release.files.paths()].filter(isBesidesPages)
}

/** Styles of earlier code, for pages that are still open or cached. */
function carriedFiles(
  last: Release | undefined,
  copied: ReadonlyMap<string, unknown>,
  clock: number,
): Record<string, string> {
  const until = new Date(clock + CARRIED_MS).toISOString()
  return Object.fromEntries(
    copiedBefore(last)
      .filter((file) => file.startsWith(STYLES_FOLDER) && !copied.has(file))
      .map((file) => [file, last?.carried?.[file] ?? until] as const)
      .filter(([, end]) => Date.parse(end) > clock),
  )
}
