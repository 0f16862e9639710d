import type { APIRoute } from 'astro'
import { FOLDERS, type ModelWithPages } from '../page-models/links.ts'
import { NO_MAKINGS } from '../page-models/site.ts'
import { redirectsOf, redirectsText } from '../build/redirects.ts'

/** `/_redirects` */
export const GET: APIRoute = ({ locals }) => {
  const { site, made } = locals.rendering
  const models = Object.keys(FOLDERS) as ModelWithPages[]
  const lists = new Map(models.map((model) => [model, site.snapshot.members(model)]))
  made({ ...NO_MAKINGS, lists })
  return new Response(redirectsText(redirectsOf(site.snapshot)))
}
