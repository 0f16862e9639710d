import { type Stats, existsSync, readFileSync, realpathSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join, normalize } from 'node:path'
import send from 'send'
import { undefinedOn } from '@tienviitta/process/undefined-if-absent'
import { headersFor, readHeadersFile } from '../hosting/headers-file.ts'
import { readRedirectsFile, redirectOf } from '../hosting/redirects-file.ts'

export type Answer = (request: IncomingMessage, response: ServerResponse) => void

const ofTheHost = new Set(['/_headers', '/_redirects'])

/** Seconds after which it is worth asking again for a site that is not published yet. */
const RETRY_AFTER = '5'

/**
 * Answers requests from the folder of a built site as a static host does: headers from `_headers`, redirects from
 * `_redirects`, a folder's page at its address with a slash, `404.html` for everything else. The folder may be a link
 * that can switch to another folder at any moment: each request is answered from one of them. Before there is one, the
 * answer is 503.
 */
export function siteFiles(folder: string): Answer {
  let known: { folder: string; answer: Answer } | undefined
  return (request, response) => {
    const target = realFolder(folder)
    if (target === undefined) {
      plainly(response, 503, 'Nothing has been published yet.', { 'Retry-After': RETRY_AFTER })
      return
    }
    if (known?.folder !== target) known = { folder: target, answer: filesOf(target) }
    known.answer(request, response)
  }
}

/** Where a folder or the link to one leads; `undefined` when there is none. */
function realFolder(folder: string): string | undefined {
  try {
    return realpathSync(folder)
  } catch (error) {
    undefinedOn('ENOENT', 'ENOTDIR')(error)
    return undefined
  }
}

/** Answers from a folder whose files do not change. */
function filesOf(folder: string): Answer {
  const headerRules = readHeadersFile(textOf(join(folder, '_headers')))
  const redirectRules = readRedirectsFile(textOf(join(folder, '_redirects')))
  const notFoundPage = textOf(join(folder, '404.html')) || 'Not found'

  const setHeaders = (response: ServerResponse, path: string): void => {
    for (const [name, value] of headersFor(headerRules, path)) response.setHeader(name, value)
  }
  const notFound = (request: IncomingMessage, response: ServerResponse, path: string): void => {
    response.statusCode = 404
    setHeaders(response, path)
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end(request.method === 'HEAD' ? undefined : notFoundPage)
  }
  const sendFile = (request: IncomingMessage, response: ServerResponse, raw: string, path: string): void => {
    send(request, raw, { root: folder, dotfiles: 'allow', cacheControl: false })
      .on('file', (_: string, { size }: Stats) => withoutLongSuffix(request, size))
      .on('headers', () => setHeaders(response, path))
      .on('directory', () => notFound(request, response, path))
      .on('error', ({ status, headers }: FileError) => {
        if (isRefusal(status)) plainly(response, status, '', headers)
        else if (status < 500) notFound(request, response, path)
        else plainly(response, status, 'The file could not be read.')
      })
      .pipe(response)
  }

  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      plainly(response, 405, 'Only GET and HEAD are answered.', { Allow: 'GET, HEAD' })
      return
    }
    const raw = rawPathOf(request.url ?? '/')
    const path = decoded(raw)
    const redirect = redirectOf(redirectRules, path) ?? slashRedirect(folder, path)
    if (ofTheHost.has(normalize(path))) notFound(request, response, path)
    else if (redirect) response.writeHead(redirect.status, { location: redirect.location }).end()
    else sendFile(request, response, raw, path)
  }
}

const SUFFIX = /^\s*bytes\s*=\s*-(\d+)\s*$/iu

/** The last hundred bytes of a shorter file are all of it (RFC 9110, 14.1.2), which `send` would refuse. */
function withoutLongSuffix({ headers }: IncomingMessage, size: number): void {
  const [, length] = SUFFIX.exec(headers.range ?? '') ?? []
  if (size > 0 && Number(length) > size) delete headers.range
}

/** What `send` says of a file that it does not send. */
interface FileError {
  readonly status: number
  /** To be sent with the answer: what ranges a file has, for example. */
  readonly headers?: Readonly<Record<string, string>>
}

/** Whether a request cannot be answered as it was asked: a condition that does not hold, a range that does not exist. */
const isRefusal = (status: number): boolean => status === 412 || status === 416

function plainly(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  // What was set for the file that is not sent.
  for (const name of response.getHeaderNames()) response.removeHeader(name)
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    ...headers,
  })
  response.end(response.req.method === 'HEAD' ? undefined : text)
}

/** A folder's page requested without its trailing slash redirects to the address with it. */
function slashRedirect(folder: string, path: string): { location: string; status: number } | undefined {
  if (path.endsWith('/') || path.includes('\0')) return undefined
  const clean = normalize(`/${path}`)
  const page = join(folder, clean, 'index.html')
  return existsSync(page)
    ? { location: `${encodeURI(clean).replace(/[?#]/gu, encodeURIComponent)}/`, status: 301 }
    : undefined
}

/** A proxy is asked with the whole address, and may pass that on. */
const ORIGIN = /^https?:\/\/[^/?#]*/iu
const AFTER_PATH = /[?#].*$/su

/** The path of a request as it was sent, without the query. */
const rawPathOf = (target: string): string => target.replace(ORIGIN, '').replace(AFTER_PATH, '') || '/'

/** The decoded path; unchanged when it cannot be decoded. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

const textOf = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '')
