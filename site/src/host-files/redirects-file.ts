import type { APIRoute } from 'astro'
import { redirectsOf, redirectsText } from '../build/redirects.ts'

/** `/_redirects` */
export const GET: APIRoute = ({ locals }) =>
  new Response(redirectsText(redirectsOf(locals.rendering.site.snapshot)))
