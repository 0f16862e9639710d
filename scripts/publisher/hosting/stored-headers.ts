import { extname } from 'node:path'
import { type HeaderRule, headersFor } from './headers-file.ts'

/** Browsers and CDNs store pages and feeds and revalidate them each time: a change shows at once. */
export const ALWAYS_ASK = 'public, max-age=0, must-revalidate'

/** Content types by the ending of a name. */
export const contentTypes: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.ics': 'text/calendar; charset=utf-8',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.jsonld': 'application/ld+json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webm': 'video/webm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
}

/** The content type of a file by its name; a name without a known ending is plain text, as `_headers` is. */
export const contentTypeOf = (path: string): string =>
  contentTypes[extname(path).toLowerCase()] ??
  (extname(path) === '' ? 'text/plain; charset=utf-8' : 'application/octet-stream')

/**
 * The headers that a bucket stores with a file and sends with it. The release's own `_headers` says how long it may be
 * cached.
 * @param rules the rules of the release's `_headers`
 */
export function storedHeaders(path: string, rules: readonly HeaderRule[]): Readonly<Record<string, string>> {
  return {
    'Cache-Control': headersFor(rules, `/${path}`).get('cache-control') ?? ALWAYS_ASK,
    'Content-Type': contentTypeOf(path),
  }
}
