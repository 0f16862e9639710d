import { statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { ownAddresses } from '@tienviitta/cms/config/own-addresses'
import { withoutTokens } from '@tienviitta/content-models/publishing/preview-files'
import { languageTag } from '@tienviitta/content-models/languages/registry'
import { MANIFEST_FILE } from '@tienviitta/content-models/snapshot/files'
import type { DataFolder } from '@tienviitta/process/data-folder'
import { reasonOf } from '@tienviitta/process/reason-of'
import type { OpenSite, Renderer } from '@tienviitta/site/renderer'
import { browserScript } from './browser-script.ts'
import { emptyPage } from './empty-page.ts'
import { type FoundPreview, findPreview } from './find-preview.ts'
import { insidePreview } from './inside-preview.ts'
import { tellChanges } from './live-changes.ts'
import { type OpenedDraft, openedDrafts } from './opened-drafts.ts'
import { PREVIEW_PATH, type PreviewRequest, previewRequest } from './preview-address.ts'
import { withBar } from './preview-bar.ts'
import { previewHeaders } from './preview-headers.ts'
import { type Sorry, sorryPage } from './sorry-page.ts'
import { withScript } from './with-script.ts'

export interface PreviewSettings extends Pick<DataFolder, 'previews' | 'pictures' | 'snapshot'> {
  /** Address of the site, without a slash at the end. */
  readonly baseUrl: string
  /** Address of the CMS, which may show previews in a frame. */
  readonly cmsUrl: string
  /** The bundle that renders pages; loaded for the first preview. */
  readonly renderer: () => Promise<Renderer>
  /** The present, milliseconds since 1970. */
  readonly now: () => number
  /** Called with what went wrong. */
  readonly print: (line: string) => void
}

const STATUS: Readonly<Record<Sorry, number>> = { expired: 410, unknown: 404, failed: 500 }
const HTML = 'text/html; charset=utf-8'

/**
 * Answers `/preview/<token>/<path>` with the page at that path as it would be if the token's draft were published, and
 * `/preview/<token>/` with a redirect to the draft's own page. Styles and pictures come from the built site.
 */
export function previewAnswer(
  settings: PreviewSettings,
): (request: IncomingMessage, response: ServerResponse) => void {
  const published = publishedContent(settings)
  const opened = openedDrafts(settings.previews, settings.pictures)
  const framedBy = ownAddresses(settings.cmsUrl)
  const complain = (error: unknown): void =>
    settings.print(`A preview could not be shown: ${withoutTokens(reasonOf(error))}`)

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = previewRequest(request.url ?? '')
    const send: Send = (status, headers, body = '') => {
      response.writeHead(status, headers)
      response.end(request.method === 'HEAD' ? undefined : body)
    }
    if (asked.kind === 'script') {
      const script = await browserScript(asked.name)
      const headers = { ...previewHeaders({ framedBy }), 'Content-Type': 'text/javascript; charset=utf-8' }
      send(script === undefined ? 404 : 200, headers, script)
      return
    }
    const now = settings.now()
    const found = await findPreview(settings.previews, asked.token, now)
    if (typeof found === 'string') {
      send(STATUS[found], { ...previewHeaders({ framedBy }), 'Content-Type': HTML }, sorryPage(found))
      return
    }
    const headers = previewHeaders({ framedBy, isLive: found.grant.kind === 'live' })
    if (asked.kind === 'changes') {
      if (found.grant.kind === 'live')
        tellChanges(settings.previews, asked.token, response, headers, complain)
      else send(404, headers)
      return
    }
    await sendPage({ found, asked, now, headers, send })
  }

  async function sendPage({ found, asked, now, headers, send }: PageAsked): Promise<void> {
    const { grant, version } = found
    const { token, path } = asked
    const sendHtml = (status: number, html: string): void => {
      const isLive = grant.kind === 'live'
      const body = isLive ? withScript(html, { cmsOrigins: framedBy, version: version ?? 'none' }) : html
      send(status, { ...headers, 'Content-Type': HTML }, body)
    }
    if (version === undefined) {
      sendHtml(200, emptyPage([], grant.adminLanguage))
      return
    }
    const renderer = await settings.renderer()
    const draft = await opened({ token, version, published: published(renderer), renderer, now })
    if (!draft.open) {
      sendHtml(200, emptyPage(draft.page.missing, grant.adminLanguage))
      return
    }
    const root = `${PREVIEW_PATH}${token}/`
    if (path === '/') {
      const language = languageTag.safeParse(asked.language).data ?? grant.language
      send(302, { ...headers, Location: root + draft.addressOf(language).slice(1) })
      return
    }
    const page = await renderer.renderPage(path, draft.open)
    const type = page.headers['content-type'] ?? 'application/octet-stream'
    if (!type.startsWith('text/html')) {
      send(page.status, { ...headers, 'Content-Type': type }, page.body)
      return
    }
    const html = insidePreview(new TextDecoder().decode(page.body), root, draft.uploads)
    sendHtml(page.status, withBar(html, barOf(found, draft, { path, root }), now))
  }

  return (request, response) => {
    answer(request, response).catch((error: unknown) => {
      complain(error)
      if (!response.headersSent)
        response.writeHead(500, { ...previewHeaders({ framedBy }), 'Content-Type': HTML })
      response.end(sorryPage('failed'))
    })
  }
}

type Send = (status: number, headers: Readonly<Record<string, string>>, body?: string | Uint8Array) => void

interface PageAsked {
  readonly found: FoundPreview
  readonly asked: Extract<PreviewRequest, { kind: 'page' }>
  readonly now: number
  readonly headers: Readonly<Record<string, string>>
  readonly send: Send
}

const barOf = (
  { grant }: FoundPreview,
  { page, open }: OpenedDraft,
  place: { readonly path: string; readonly root: string },
) => ({
  ...place,
  adminLanguage: grant.adminLanguage,
  languages: open?.site.snapshot.settings.languages ?? [],
  isStale: page.isStale,
  missing: page.missing,
  until: grant.kind === 'link' ? grant.expires : undefined,
})

/** The published content, opened again when something has been published since. */
function publishedContent(settings: PreviewSettings): (renderer: Renderer) => OpenSite {
  const { snapshot, baseUrl, now, print } = settings
  let known: { of: string; open: OpenSite } | undefined
  return (renderer) => {
    const { mtimeMs, ino, size } = statSync(join(snapshot, MANIFEST_FILE))
    const of = `${mtimeMs} ${ino} ${size}`
    if (known?.of !== of)
      known = { of, open: renderer.openSite({ snapshot, clock: now(), baseUrl, report: print }) }
    return known.open
  }
}
