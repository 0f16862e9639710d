/**
 * What the admin may do in a browser: everything comes from the CMS itself. Next and Payload need inline scripts and
 * styles.
 * @param frames origins whose pages the admin shows in a frame
 */
export const contentSecurityPolicy = (frames: readonly string[]): string =>
  [
    "default-src 'self'",
    "script-src 'self' 'unsafe-inline'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    `frame-src ${["'self'", ...frames].join(' ')}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
