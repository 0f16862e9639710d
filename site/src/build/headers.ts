/**
 * What a page may do in a browser: show its own pictures with its own style sheet, and nothing else. There is no
 * script, no frame, no form and no request to another origin. (JSON-LD is data and is not governed by this.)
 * @param framedBy origins that may show the page in a frame
 */
const contentSecurityPolicy = (framedBy: readonly string[]): string =>
  [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    `frame-ancestors ${framedBy.length > 0 ? framedBy.join(' ') : "'none'"}`,
  ].join('; ')

/** Browser features that no page uses. */
const PERMISSIONS_POLICY = ['camera', 'geolocation', 'microphone', 'payment', 'usb', 'browsing-topics']
  .map((feature) => `${feature}=()`)
  .join(', ')

/** The headers of every page. */
export const pageHeaders = ({ framedBy = [] }: { framedBy?: readonly string[] } = {}) =>
  ({
    'Content-Security-Policy': contentSecurityPolicy(framedBy),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': PERMISSIONS_POLICY,
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  }) as const

/** Headers by path, in the form in which hosts of static sites read a `_headers` file. */
export const HEADERS: readonly {
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
}[] = [
  { path: '/*', headers: pageHeaders() },
  // Their names change with their content, so a browser need not ask again for a year.
  { path: '/_astro/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
  { path: '/media/*', headers: { 'Cache-Control': 'public, max-age=86400' } },
  { path: '/gallery/*', headers: { 'X-Robots-Tag': 'noindex' } },
]

/** The text of the file `_headers`. */
export function headersText(): string {
  return HEADERS.map(({ path, headers }) => {
    const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`)
    return `${path}\n${lines.join('')}`
  }).join('\n')
}
