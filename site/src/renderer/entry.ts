import { createApp } from 'astro/app/entrypoint'
import type { TranslatedPage } from '../build/translated-pages.ts'
import '../page-models/every-query.ts'
import { isUpToDate as isUpToDateIn } from '../incremental/evaluation.ts'
import { validUntil as validUntilIn } from '../incremental/transitive-dependencies.ts'
import { NO_DEPENDENCIES } from '../incremental/dependencies.ts'
import { MemoTable } from '../incremental/memo-table.ts'
import { siteOf } from '../incremental/site.ts'
import { eagerRevision, lazyRevision } from '../incremental/next-revision.ts'
import { openSnapshot, readMedia } from '../snapshot/read-snapshot.ts'
import { type Snapshot, type SnapshotMemory, newSnapshotMemory } from '../snapshot/snapshot.ts'
import { withDraft } from '../snapshot/with-draft.ts'
import { addressOfDocument } from './address-of-document.ts'
import { type OutputMemory, outputsOf } from './outputs.ts'
import type { OpenSite, Renderer } from './renderer.ts'

/** The server bundle's own entry: Astro's pages, called as a function. It opens no port and reads no environment. */
const app = createApp({ streaming: false })

export const openSite: Renderer['openSite'] = ({ snapshot, clock, baseUrl, report, after, memosKept }) => {
  const memory = after?.memory ?? newSnapshotMemory()
  const opened = openSnapshot(snapshot, report, memory)
  const isNext = after && isSameSite(after, opened, baseUrl)
  return {
    site: isNext
      ? eagerRevision(after.site, opened, clock)
      : siteOf(opened, clock, baseUrl, new MemoTable(memosKept)),
    media: (filename) => readMedia(snapshot, filename),
    memory,
  }
}

export const laidOver: Renderer['laidOver'] = ({ site, media, memory }, draft, clock) => ({
  site: lazyRevision(site, withDraft(site.snapshot, draft), clock),
  media,
  memory,
})

/** Every page and query depends on the settings. */
const isSameSite = ({ site }: OpenSite, snapshot: Snapshot, baseUrl: string): boolean =>
  site.baseUrl === baseUrl && JSON.stringify(site.snapshot.settings) === JSON.stringify(snapshot.settings)

const outputMemories = new WeakMap<SnapshotMemory, OutputMemory>()

export const outputs: Renderer['outputs'] = ({ site, memory }) => {
  const found = outputsOf(site, outputMemories.get(memory))
  outputMemories.set(memory, found.memory)
  return found.groups
}

export const isUpToDate: Renderer['isUpToDate'] = (dependencies, { site }) => isUpToDateIn(dependencies, site)

export const validUntil: Renderer['validUntil'] = (dependencies, { site }) => validUntilIn(dependencies, site)

export { sitemapIndexText, sitemapText } from '../build/sitemap-text.ts'

export const addressOf: Renderer['addressOf'] = ({ document }, language, { site }) =>
  addressOfDocument(document, language, site.snapshot)

export const renderPage: Renderer['renderPage'] = async (path, { site, media }) => {
  let dependencies = NO_DEPENDENCIES
  let alternates: TranslatedPage | undefined
  let failure: { error: unknown } | undefined
  const locals: App.Locals = {
    rendering: {
      site,
      media,
      tracked(told) {
        dependencies = told
      },
      framed({ language, path: below, translated }) {
        if (translated.includes(language)) alternates = { path: below, translated }
      },
      failed(error) {
        failure ??= { error }
      },
    },
  }
  const answer = (to: string): Promise<Response> => app.render(requestFor(to, site.baseUrl), { locals })
  const first = await answer(path)
  // A file that does not exist gets an empty response; readers get the 404 page.
  const response = first.status === 404 && !isPage(first) ? await answer('/404/') : first
  if (failure || response.status >= 500) {
    throw new Error(`The page ${path} could not be made.`, { cause: failure?.error })
  }
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: new Uint8Array(await response.arrayBuffer()),
    dependencies,
    ...(alternates && { alternates }),
  }
}

const isPage = ({ headers }: Response): boolean =>
  headers.get('content-type')?.startsWith('text/html') ?? false

/** Astro ends all dynamic addresses with a slash; files other than pages are requested without one. */
function requestFor(path: string, baseUrl: string): Request {
  const at = (pathname: string): Request => {
    const url = new URL(baseUrl)
    url.pathname = pathname
    return new Request(url)
  }
  const request = at(path)
  if (path.endsWith('/') || app.match(request)) return request
  const withSlash = at(`${path}/`)
  return app.match(withSlash)?.type === 'endpoint' ? withSlash : request
}
