import { transcode } from 'node:buffer'
import { createApp } from 'astro/app/entrypoint'
import { isOfSite } from '../build/asked-page.ts'
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
import { pageRoutes } from './page-routes.ts'
import type { RenderedPage, Renderer } from './renderer.ts'

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
  try {
    const answer = (await pageAt(path, locals)) ?? (await fileAt(path, locals))
    // Readers get the 404 page when there is nothing at an address.
    const given = answer ?? (await pageAt('/404/', locals)) ?? NO_PAGE
    if (failure || given.status >= 500) throw failure?.error
    return { ...given, dependencies, ...(alternates && { alternates }) }
  } catch (error) {
    throw new Error(`The page ${path} could not be made.`, { cause: error })
  }
}

type Answer = Pick<RenderedPage, 'status' | 'headers' | 'body'>

const findPage = pageRoutes(app.manifest)
const NO_PAGE: Answer = { status: 404, headers: {}, body: new Uint8Array() }

/** A page, or nothing when there is none at the address. */
async function pageAt(path: string, locals: App.Locals): Promise<Answer | undefined> {
  const page = findPage(decoded(path))
  if (!page || !isOfSite(page.params['lang'], locals)) return undefined
  const made = await page.render(locals)
  if (typeof made !== 'string') return undefined
  const body = bytesOf(made)
  const headers = { 'content-length': `${body.byteLength}`, 'content-type': 'text/html' }
  return { status: path === '/404/' ? 404 : 200, headers, body }
}

/** A file that is not a page, or nothing when there is none at the address. */
async function fileAt(path: string, locals: App.Locals): Promise<Answer | undefined> {
  const request = requestFor(path, locals.rendering.site.baseUrl)
  const response = request && (await app.render(request, { locals }))
  if (!response || response.status === 404) return undefined
  const body = new Uint8Array(await response.arrayBuffer())
  return { status: response.status, headers: Object.fromEntries(response.headers), body }
}

/** UTF-8; by way of UTF-16, which takes a third of the time that a `TextEncoder` takes for a page. */
const bytesOf = (html: string): Uint8Array =>
  html.isWellFormed()
    ? transcode(Buffer.from(html, 'utf16le'), 'utf16le', 'utf8')
    : new TextEncoder().encode(html)

function decoded(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    // Then it is no address of the site.
    return path
  }
}

/**
 * The request for what Astro calls an endpoint, if there is one at the address. Astro ends all dynamic addresses with a
 * slash; files are asked for without one.
 */
function requestFor(path: string, baseUrl: string): Request | undefined {
  for (const pathname of [path, `${path}/`]) {
    const url = new URL(baseUrl)
    url.pathname = pathname
    const request = new Request(url)
    if (app.match(request)?.type === 'endpoint') return request
  }
  return undefined
}
