import { existsSync, readFileSync, realpathSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join, normalize } from 'node:path'
import sirv from 'sirv'
import { headersFor, readHeadersFile } from '../hosting/headers-file.ts'
import { readRedirectsFile, redirectOf } from '../hosting/redirects-file.ts'

export type Answer = (request: IncomingMessage, response: ServerResponse) => void

const ofTheHost = new Set(['/_headers', '/_redirects'])

/**
 * Answers requests from the folder of a built site as a static host does: headers from `_headers`, redirects from
 * `_redirects`, a folder's page at its address with a slash, `404.html` for everything else. The folder may be a link
 * that can switch to another folder at any moment: each request is answered from one of them.
 */
export function siteFiles(folder: string): Answer {
  let known: { folder: string; answer: Answer } | undefined
  return (request, response) => {
    const target = realpathSync(folder)
    if (known?.folder !== target) known = { folder: target, answer: filesOf(target) }
    known.answer(request, response)
  }
}

/** Answers from a folder whose files do not change. */
function filesOf(folder: string): Answer {
  const headerRules = readHeadersFile(textOf(join(folder, '_headers')))
  const redirectRules = readRedirectsFile(textOf(join(folder, '_redirects')))
  const notFoundPage = textOf(join(folder, '404.html')) || 'Not found'

  const setHeaders = (response: ServerResponse, path: string) => {
    for (const [name, value] of headersFor(headerRules, path)) response.setHeader(name, value)
  }
  const notFound: Answer = (request, response) => {
    response.statusCode = 404
    setHeaders(response, pathOf(request))
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(request.method === 'HEAD' ? undefined : notFoundPage)
  }
  // `dev`: files are looked up when requested. Reading a list of all of them would take long.
  const files = sirv(folder, { dev: true, etag: true, dotfiles: true, setHeaders, onNoMatch: notFound })

  return (request, response) => {
    const path = pathOf(request)
    const redirect = redirectOf(redirectRules, path) ?? slashRedirect(folder, path)
    if (ofTheHost.has(path)) notFound(request, response)
    else if (redirect) response.writeHead(redirect.status, { location: redirect.location }).end()
    else files(request, response)
  }
}

/** A folder's page requested without its trailing slash redirects to the address with it. */
function slashRedirect(folder: string, path: string): { location: string; status: number } | undefined {
  if (path.endsWith('/')) return undefined
  const clean = normalize(`/${path}`)
  const page = join(folder, clean, 'index.html')
  return existsSync(page) ? { location: `${encodeURI(clean)}/`, status: 301 } : undefined
}

/** The decoded path of a request, without the query; unchanged when it cannot be decoded. */
function pathOf(request: IncomingMessage): string {
  const [raw = '/'] = (request.url ?? '/').split('?')
  try {
    return decodeURIComponent(raw)
  } catch {
    return raw
  }
}

const textOf = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '')
