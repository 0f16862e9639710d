import { type LanguageTag, isLanguageTag } from '@tienviitta/content-models/languages/registry'
import type { ModelWithPages } from '../page-models/links.ts'
import type { Site } from '../incremental/site.ts'
import type { Page } from '../page-models/page.ts'

/** What a page module knows about the requested page: a part of `Astro`. */
export interface Asked {
  readonly params: Readonly<Record<string, string | undefined>>
  readonly locals: App.Locals
}

/** Whether an address names no language, or one of the site's own. */
export const isOfSite = (language: string | undefined, { rendering }: App.Locals): boolean =>
  language === undefined || rendering.site.snapshot.settings.languages.some((tag) => tag === language)

/** The language of the page. The middleware only lets the site's own through. */
export function askedLanguage({ params }: Asked): LanguageTag {
  const { lang = '' } = params
  if (!isLanguageTag(lang)) throw new Error(`“${lang}” is not a language of the site.`)
  return lang
}

/** The model of a page that exists once in each language. */
export function pageInLanguage<Model>(
  asked: Asked,
  make: (site: Site, language: LanguageTag) => Page<Model>,
): Model {
  return modelOf(asked, make(asked.locals.rendering.site, askedLanguage(asked)))
}

/** The model of a document's page, by the slug in its address; nothing when no such document is published. */
export function pageOfDocument<Model>(
  asked: Asked,
  model: ModelWithPages,
  make: (site: Site, language: LanguageTag, id: string) => Page<Model | undefined>,
): Model | undefined {
  const { site } = asked.locals.rendering
  const entry = site.snapshot.find(model, asked.params['slug'] ?? '')
  return entry && modelOf(asked, make(site, askedLanguage(asked), entry.id))
}

/** The model of a guide's page with what a municipality adds. */
export function pageOfAddition<Model>(
  asked: Asked,
  make: (site: Site, language: LanguageTag, id: string, municipality: string) => Page<Model | undefined>,
): Model | undefined {
  const { site } = asked.locals.rendering
  const municipality = site.snapshot.find('municipality', asked.params['slug'] ?? '')
  const guide = site.snapshot.find('guide', asked.params['guide'] ?? '')
  if (!municipality || !guide) return undefined
  return modelOf(asked, make(site, askedLanguage(asked), guide.id, municipality.id))
}

function modelOf<Model>(asked: Asked, { model, dependencies }: Page<Model>): Model {
  asked.locals.rendering.tracked(dependencies)
  return model
}

/** The response where nothing is published: Astro sends the 404 page instead. */
export const notFound = (): Response => new Response(null, { status: 404 })
