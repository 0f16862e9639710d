import type { APIRoute } from 'astro'

/** Everything may be read by everybody; the gallery is not content. */
export const GET: APIRoute = ({ locals }) =>
  new Response(
    `User-agent: *\nDisallow: /gallery/\n\nSitemap: ${locals.rendering.site.baseUrl}/sitemap-index.xml\n`,
  )
