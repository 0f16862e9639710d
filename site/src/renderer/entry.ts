import { createApp } from 'astro/app/entrypoint'
import type { TranslatedPage } from '../build/translated-pages.ts'
import '../page-models/every-query.ts'
import { NO_DEPENDENCIES } from '../incremental/dependencies.ts'
import { MemoTable, resultsUsedLast } from '../incremental/memo-table.ts'
import { siteOf } from '../incremental/site.ts'
import { eagerRevision, lazyRevision } from '../incremental/next-revision.ts'
import { openSnapshot, readMedia } from '../snapshot/read-snapshot.ts'
import { newSnapshotMemory } from '../snapshot/snapshot.ts'
import { withDraft } from '../snapshot/with-draft.ts'
import { addressOfDocument } from './address-of-document.ts'
import { outputsOf, outputsOfDocuments as outputsOfDocumentsIn } from './outputs.ts'
import type { Renderer } from './renderer.ts'

/** The server bundle's own entry: Astro's pages, called as a function. It opens no port and reads no environment. */
const app = createApp({ streaming: false })

export const openSite: Renderer['openSite'] = (content) => {
  const { snapshot, clock, baseUrl, report, after, afterKnown, traces, resultsKept } = content
  const memory = after?.memory ?? content.memory ?? newSnapshotMemory()
  const opened = openSnapshot(snapshot, report, memory)
  const results = resultsKept === undefined ? undefined : resultsUsedLast(resultsKept)
  const media = (filename: string) => readMedia(snapshot, filename)
  // Every page and query depends on the settings and the address of the site.
  const settings = JSON.stringify(opened.settings)
  if (after?.site.baseUrl === baseUrl && JSON.stringify(after.site.snapshot.settings) === settings)
    return { site: eagerRevision(after.site, opened, clock), media, memory }
  if (afterKnown?.baseUrl === baseUrl && afterKnown.settings === settings) {
    const known = { ...afterKnown, memos: new MemoTable(afterKnown.traces, results) }
    return { site: eagerRevision(known, opened, clock), media, memory }
  }
  return { site: siteOf(opened, clock, baseUrl, new MemoTable(traces, results)), media, memory }
}

export const laidOver: Renderer['laidOver'] = ({ site, media, memory }, draft, clock) => ({
  site: lazyRevision(site, withDraft(site.snapshot, draft), clock),
  media,
  memory,
})

export const outputs: Renderer['outputs'] = ({ site }) => outputsOf(site)

export const outputsOfDocuments: Renderer['outputsOfDocuments'] = (ids, { site }) =>
  outputsOfDocumentsIn(site, ids)

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
