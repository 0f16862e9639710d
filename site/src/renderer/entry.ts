import { createApp } from 'astro/app/entrypoint'
import type { ModelName } from '@tienviitta/content-models/models/model-name'
import type { TranslatedPage } from '../build/translated-pages.ts'
import { siteOf } from '../page-models/site.ts'
import { openSnapshot, readMedia } from '../snapshot/read-snapshot.ts'
import { withDraft } from '../snapshot/with-draft.ts'
import { addressOfDocument } from './address-of-document.ts'
import type { Renderer } from './renderer.ts'

/** The server bundle's own entry: Astro's pages, called as a function. It listens nowhere and reads no environment. */
const app = createApp({ streaming: false })

export const openSite: Renderer['openSite'] = ({ snapshot, clock, baseUrl, report }) => ({
  site: siteOf(openSnapshot(snapshot, report), clock, baseUrl),
  media: (filename) => readMedia(snapshot, filename),
})

export const laidOver: Renderer['laidOver'] = ({ site, media }, draft, clock) => ({
  site: siteOf(withDraft(site.snapshot, draft), clock, site.baseUrl),
  media,
})

export const addressOf: Renderer['addressOf'] = ({ document }, language, { site }) =>
  addressOfDocument(document, language, site.snapshot)

export const renderPage: Renderer['renderPage'] = async (path, { site, media }) => {
  const documents = new Map<string, string>()
  const lists = new Set<ModelName>()
  let validUntil: number | undefined
  let alternates: TranslatedPage | undefined
  let failure: { error: unknown } | undefined
  const locals: App.Locals = {
    rendering: {
      site,
      media,
      made(makings) {
        for (const [id, hash] of makings.documents) documents.set(id, hash)
        for (const model of makings.lists) lists.add(model)
        if (makings.validUntil !== undefined)
          validUntil = Math.min(validUntil ?? Infinity, makings.validUntil)
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
  // A file that is not there answers with nothing; a reader of the site finds the page for wrong addresses.
  const response = first.status === 404 && !isPage(first) ? await answer('/404/') : first
  if (failure || response.status >= 500) {
    throw new Error(`The page ${path} could not be made.`, { cause: failure?.error })
  }
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: new Uint8Array(await response.arrayBuffer()),
    makings: { documents, lists, ...(validUntil !== undefined && { validUntil }) },
    ...(alternates && { alternates }),
  }
}

const isPage = ({ headers }: Response): boolean =>
  headers.get('content-type')?.startsWith('text/html') ?? false

/** Astro ends all dynamic addresses with a slash; files other than pages are asked for without one. */
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
