import { pageHeaders } from '@tienviitta/site/build/headers'

/**
 * The headers of a preview: those of the site's pages, and others so that it is not cached, no search engine lists it
 * and only the CMS frames it. A live preview may run the scripts that keep it up to date, and keeps its link to the
 * window that opened it: the form of the CMS tells it about changes.
 */
export function previewHeaders({
  framedBy,
  isLive = false,
}: {
  framedBy: readonly string[]
  isLive?: boolean
}): Record<string, string> {
  const headers: Record<string, string> = {
    ...pageHeaders({ framedBy }),
    'Cache-Control': 'no-store',
    'X-Robots-Tag': 'noindex',
  }
  if (!isLive) return headers
  const policy = headers['Content-Security-Policy'] ?? ''
  return {
    ...headers,
    'Content-Security-Policy': `${policy}; script-src 'self'; connect-src 'self'`,
    'Cross-Origin-Opener-Policy': 'unsafe-none',
    // A process of its own: the form around the page, often of the same site, is busy just after saving.
    'Origin-Agent-Cluster': '?1',
  }
}
