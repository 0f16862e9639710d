import type { APIRoute } from 'astro'
import { FOLDERS, type ModelWithPages } from '../page-models/links.ts'
import { NO_DEPENDENCIES } from '../incremental/dependencies.ts'
import { redirectsOf, redirectsText } from '../build/redirects.ts'

/** `/_redirects` */
export const GET: APIRoute = ({ locals }) => {
  const { site, tracked } = locals.rendering
  const models = Object.keys(FOLDERS) as ModelWithPages[]
  const lists = new Map(models.map((model) => [model, site.snapshot.members(model)]))
  tracked({ ...NO_DEPENDENCIES, lists })
  return new Response(redirectsText(redirectsOf(site.snapshot)))
}
