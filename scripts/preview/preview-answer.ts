import { statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { ownAddresses } from '@tienviitta/cms/src/config/own-addresses.ts'
import { MANIFEST_FILE } from '@tienviitta/content-models/snapshot/files'
import { pageHeaders } from '@tienviitta/site/src/build/headers.ts'
import type { OpenSite, Renderer } from '@tienviitta/site/src/renderer/renderer.ts'
import { findPreview } from './find-preview.ts'
import { withBar } from './preview-bar.ts'
import { type Sorry, sorryPage } from './sorry-page.ts'

export interface PreviewSettings {
  /** The folder into which the CMS writes previews. */
  readonly previews: string
  /** The folder of the published snapshot. */
  readonly snapshot: string
  /** Address of the site, without a slash at the end. */
  readonly baseUrl: string
  /** Address of the CMS, which may show previews in a frame. */
  readonly cmsUrl: string
  /** The bundle that renders pages; asked for when the first preview is. */
  readonly renderer: () => Promise<Renderer>
  /** The present, milliseconds since 1970. */
  readonly now: () => number
  /** Told what went wrong. */
  readonly print: (line: string) => void
}

/** Where the addresses of previews begin. */
export const PREVIEW_PATH = '/preview/'

const STATUS: Readonly<Record<Sorry, number>> = { expired: 410, unknown: 404, failed: 500 }

/**
 * Answers `/preview/<token>/<path>` with the page at that path as it would be if the token's draft were published, and
 * `/preview/<token>/` with the way to the draft's own page. Styles and pictures come from the built site.
 */
export function previewAnswer(
  settings: PreviewSettings,
): (request: IncomingMessage, response: ServerResponse) => void {
  const published = publishedContent(settings)
  const headers = {
    ...pageHeaders({ framedBy: ownAddresses(settings.cmsUrl) }),
    'Cache-Control': 'no-store',
    'X-Robots-Tag': 'noindex',
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const send = (status: number, body: string | Uint8Array, type: string): void => {
      response.writeHead(status, { ...headers, 'Content-Type': type })
      response.end(request.method === 'HEAD' ? undefined : body)
    }
    const sorry = (why: Sorry): void => send(STATUS[why], sorryPage(why), 'text/html; charset=utf-8')
    const { token, path } = partsOf(request.url ?? '')
    const preview = await findPreview(settings.previews, token, settings.now())
    if (typeof preview === 'string') {
      sorry(preview)
      return
    }
    const renderer = await settings.renderer()
    const open = renderer.laidOver(published(renderer), preview.draft, settings.now())
    if (path === '/') {
      const location = `${PREVIEW_PATH}${token}${renderer.addressOf(preview.draft, preview.language, open)}`
      response.writeHead(302, { ...headers, Location: location }).end()
      return
    }
    const page = await renderer.renderPage(path, open)
    const type = page.headers['content-type'] ?? 'application/octet-stream'
    const isPage = type.startsWith('text/html')
    send(
      page.status,
      isPage ? withBar(new TextDecoder().decode(page.body), preview.bar) : page.body,
      isPage ? 'text/html; charset=utf-8' : type,
    )
  }

  return (request, response) => {
    answer(request, response).catch((error: unknown) => {
      settings.print(`A preview could not be shown: ${sentenceWithCause(error)}`)
      if (!response.headersSent)
        response.writeHead(500, { ...headers, 'Content-Type': 'text/html; charset=utf-8' })
      response.end(sorryPage('failed'))
    })
  }
}

/** `/preview/<token>/ar/about/?x` → the token and `/ar/about/`. */
function partsOf(url: string): { token: string; path: string } {
  const [pathname = ''] = url.split('?')
  const [token = '', ...rest] = pathname.slice(PREVIEW_PATH.length).split('/')
  return { token, path: `/${rest.join('/')}` }
}

/** The published content, opened anew when something has been published since. */
function publishedContent({
  snapshot,
  baseUrl,
  now,
  print,
}: PreviewSettings): (renderer: Renderer) => OpenSite {
  let known: { of: string; open: OpenSite } | undefined
  return (renderer) => {
    const { mtimeMs, ino, size } = statSync(join(snapshot, MANIFEST_FILE))
    const of = `${mtimeMs} ${ino} ${size}`
    if (known?.of !== of) {
      known = { of, open: renderer.openSite({ snapshot, clock: now(), baseUrl, report: print }) }
    }
    return known.open
  }
}

function sentenceWithCause(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause === undefined ? error.message : `${error.message} ${sentenceWithCause(error.cause)}`
}
