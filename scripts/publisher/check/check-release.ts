import { isLanguageTag } from '@tienviitta/content-models/languages/registry'
import type { ReleaseFinding } from '@tienviitta/content-models/publishing/release-row'
import { collectionOf } from '@tienviitta/cms/database/collection-slugs'
import type { Output } from '@tienviitta/site/renderer'
import type { Snapshot } from '@tienviitta/site/snapshot/snapshot'
import { toDocumentTitle } from '@tienviitta/cms/content/document/document-title'
import type { ManifestEntry } from '@tienviitta/content-models/snapshot/snapshot'
import type { PageFault } from './check-page.ts'
import type { StoredPage } from '../traces/page-index.ts'

/** A page made for a release, with what the checks need to know about it. */
export interface MadePage {
  readonly output: Output
  /** 200, or the status of the response in its place. */
  readonly status: number
  readonly faults: readonly PageFault[]
  readonly links: readonly string[]
}

export interface ReleaseToCheck {
  /** The pages that were rendered again: what changed, and what links to it. */
  readonly made: readonly MadePage[]
  /** The pages of the release before that no longer exist. */
  readonly gone: readonly StoredPage[]
  /** Every file of the release, by its path. */
  readonly hasFile: (file: string) => boolean
  readonly snapshot: Snapshot
  /** Addresses that redirect. */
  readonly redirects: ReadonlySet<string>
}

/**
 * Reasons to keep a release from readers: each with the page, the document and the language, for the person who can fix
 * it.
 */
export function checkRelease(release: ReleaseToCheck): ReleaseFinding[] {
  const { made } = release
  // A page that could not be made is a single finding, without another for each page that links to it.
  const lacking = new Set(made.filter(({ status }) => status >= 500).map(({ output }) => output.file))
  const hasFile = (file: string): boolean => release.hasFile(file) || lacking.has(file)
  const checked = { ...release, hasFile }
  return [...made.flatMap((page) => faultsOf(page, checked)), ...vanished(checked)]
}

function faultsOf(page: MadePage, { hasFile, redirects, snapshot }: ReleaseToCheck): ReleaseFinding[] {
  const { output, status, faults, links } = page
  // The 404 page answers with its own status.
  if (status !== 200 && faults.length === 0 && output.path !== '/404/') {
    return [{ check: 'not-made', ...aboutOf(output, snapshot), detail: `${status}` }]
  }
  // The gallery shows components with made-up documents.
  const shown = output.path === '/gallery/' ? [] : links
  const broken = shown.filter((href) => !redirects.has(href) && !hasFile(fileAt(href)))
  if (faults.length === 0 && broken.length === 0) return []
  // Read only when there is something to report: the title is in the document's file.
  const about = aboutOf(output, snapshot)
  return [
    ...faults.map(({ check, detail }): ReleaseFinding => ({ check, ...about, detail })),
    ...broken.map((detail): ReleaseFinding => ({ check: 'link', ...about, detail })),
  ]
}

/** Pages that have vanished although their document is published and their address does not redirect. */
function vanished({ gone, hasFile, snapshot, redirects }: ReleaseToCheck): ReleaseFinding[] {
  const findings: ReleaseFinding[] = []
  for (const { path, document, file } of gone) {
    if (hasFile(file) || redirects.has(path) || !file.endsWith('.html')) continue
    const [, language = ''] = path.split('/')
    if (!snapshot.settings.languages.some((tag) => tag === language)) continue
    const entry = document === undefined ? undefined : snapshot.entry(document)
    // A document's own page goes when it is unpublished; a municipality's version when it no longer adds anything.
    if (document !== undefined && (!entry || isMunicipalVersion(path))) continue
    const output = { path, file, ...(isLanguageTag(language) && { language }) }
    const of = entry ? { ...output, document: { model: entry.model, id: entry.id } } : output
    findings.push({ check: 'vanished', ...aboutOf(of, snapshot), detail: path })
  }
  return findings
}

const isMunicipalVersion = (path: string): boolean => /^\/[^/]+\/municipalities\/[^/]+\/guides\//u.test(path)

function aboutOf(
  { path, language, document }: Output,
  snapshot: Snapshot,
): Pick<ReleaseFinding, 'path' | 'language' | 'document' | 'title'> {
  const entry = document && snapshot.entry(document.id)
  return {
    path,
    ...(language && { language }),
    ...(document && { document: `${collectionOf(document.model)}/${document.id}` }),
    ...(entry && { title: titleOf(entry, snapshot) }),
  }
}

function titleOf({ model, id, slug }: ManifestEntry, snapshot: Snapshot): string {
  const published = snapshot.get(model, id)
  return published ? toDocumentTitle(model, { ...published.document }) : slug
}

/** Where the file of an address is: `/ar/guides/` → `ar/guides/index.html`. */
function fileAt(href: string): string {
  const path = decodeURI(href).slice(1)
  return path === '' || path.endsWith('/') ? `${path}index.html` : path
}
