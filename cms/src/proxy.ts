import { type NextRequest, NextResponse } from 'next/server'
import { contentSecurityPolicy } from './config/content-security-policy.ts'
import { prefersFinnish } from './admin/languages/prefers-finnish.ts'

/**
 * Opens the admin in Finnish for a browser that asks for Finnish first. Payload has no Finnish among the languages that
 * it recognises and would take the browser's next one, English. Without the wish it takes our own fallback, Finnish. A
 * language that somebody has chosen in the account stands in a cookie and wins. Pages of the admin may show previews.
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
