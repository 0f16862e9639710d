import { defineMiddleware } from 'astro:middleware'
import { renderingOfBuild } from './build/site-of-build.ts'

/** Gives every page what it is made from; a page in a language that the site does not have does not exist. */
export const onRequest = defineMiddleware(async ({ locals, params }, next) => {
  // The renderer has already set its own; a build sets nothing.
  const given: Partial<App.Locals> = locals
  given.rendering ??= renderingOfBuild()
  const { rendering } = locals
  const { lang } = params
  const { languages } = rendering.site.snapshot.settings
  if (lang !== undefined && !languages.some((tag) => tag === lang)) return new Response(null, { status: 404 })
  try {
    return await next()
  } catch (error) {
    rendering.failed(error)
    throw error
  }
})
