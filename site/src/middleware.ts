import { defineMiddleware } from 'astro:middleware'
import { isOfSite, notFound } from './build/asked-page.ts'
import { renderingOfBuild } from './build/site-of-build.ts'

/** Gives every page what it is made from; a page in a language that the site does not have does not exist. */
export const onRequest = defineMiddleware(async ({ locals, params }, next) => {
  // The renderer has already set its own; a build sets nothing.
  const given: Partial<App.Locals> = locals
  given.rendering ??= renderingOfBuild()
  const { rendering } = locals
  if (!isOfSite(params['lang'], locals)) return notFound()
  try {
    return await next()
  } catch (error) {
    rendering.failed(error)
    throw error
  }
})
