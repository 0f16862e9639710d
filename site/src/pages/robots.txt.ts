import type { APIRoute } from 'astro'

/** Anyone may read everything; the gallery is not content. */
export const GET: APIRoute = ({ locals }) =>
  new Response(
    `User-agent: *\nDisallow: /gallery/\n\nSitemap: ${locals.rendering.site.baseUrl}/sitemap-index.xml\n`,
  )
