import type { APIRoute } from 'astro'
import { baseUrl } from '../build/site-of-build.ts'

/** Everything may be read by everybody; the gallery is not content. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nDisallow: /gallery/\n\nSitemap: ${baseUrl}/sitemap-index.xml\n`)
