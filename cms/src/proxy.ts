import { type NextRequest, NextResponse } from 'next/server'
import { prefersFinnish } from './admin-languages/prefers-finnish.ts'

/**
 * Opens the admin in Finnish for a browser that asks for Finnish first. Payload has no Finnish among the languages that
 * it recognises and would take the browser's next one, English. Without the wish it takes our own fallback, Finnish. A
 * language that somebody has chosen in the account stands in a cookie and wins.
 */
export function proxy(request: NextRequest): NextResponse {
  if (!prefersFinnish(request.headers.get('accept-language'))) return NextResponse.next()
  const headers = new Headers(request.headers)
  headers.delete('accept-language')
  return NextResponse.next({ request: { headers } })
}

/** The pages of the admin only: bodies that pass through here are held in memory, and uploads go to the API. */
export const config = { matcher: '/admin/:path*' }
