import { type NextRequest, NextResponse } from 'next/server'
import { contentSecurityPolicy } from './config/content-security-policy.ts'
import { prefersFinnish } from './admin/languages/prefers-finnish.ts'

/**
 * Opens the admin in Finnish for a browser that asks for Finnish first. Payload does not recognise Finnish and would
 * take the browser's next language, English. Without the header it takes our own fallback, Finnish. A language chosen
 * in the account is in a cookie and takes precedence. Pages of the admin may show previews.
 */
export function proxy(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers)
  if (prefersFinnish(headers.get('accept-language'))) headers.delete('accept-language')
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', contentSecurityPolicy(previewOrigins()))
  return response
}

/** Where the site shows previews: known when the CMS runs, not yet when it is built. */
function previewOrigins(): string[] {
  const server = process.env['PREVIEW_URL'] ?? ''
  return server === '' ? [] : [new URL(server).origin]
}

/** The pages of the admin only: bodies that pass through here are held in memory, and uploads go to the API. */
export const config = { matcher: '/admin/:path*' }
