import type { SSRManifest } from 'astro'
import { type Component, PageScope, Html } from './page-runtime.ts'

type Route = SSRManifest['routes'][number]

/** An address of a page, and how the page is rendered. */
export interface FoundPage {
  readonly params: Readonly<Record<string, string>>
  /** Its HTML, or the response that the page gives in place of it. */
  readonly render: (locals: App.Locals) => Promise<string | Response>
}

/** Finds the pages of the site by their addresses, in the order in which Astro itself looks. */
export function pageRoutes({ routes, pageMap, base }: SSRManifest): (path: string) => FoundPage | undefined {
  const pages = routes
    .filter(({ routeData }) => routeData.type === 'page' && routeData.origin === 'project')
    .map((route) => ({
      ...route.routeData,
      head: headOf(route, base),
      component: componentOf(route, pageMap),
    }))
  return (path) => {
    for (const { pattern, params: names, head, component } of pages) {
      const found = pattern.exec(path)
      if (!found) continue
      const params = Object.fromEntries(names.map((name, index) => [name, found[index + 1] ?? '']))
      return {
        params,
        render: async (locals) => {
          const made = (await component())(new PageScope(head, params, locals), {}, {})
          return made instanceof Html ? `<!DOCTYPE html>${made.html}` : made
        },
      }
    }
    return undefined
  }
}

/** The links to the style sheets of a page. */
function headOf({ routeData, styles, scripts, links }: Route, base: string): string {
  if (scripts.length > 0 || links.length > 0) throw new Error(`${routeData.route} has scripts, and may not.`)
  return styles
    .map((style) => {
      if (style.type !== 'external') throw new Error(`${routeData.route} has styles outside its style sheet.`)
      return `<link rel="stylesheet" href="${base}${style.src}">`
    })
    .join('')
}

/** The component of a page; its code is loaded when it is first asked for. */
function componentOf({ routeData }: Route, pageMap: SSRManifest['pageMap']): () => Promise<Component> {
  let loaded: Promise<Component> | undefined
  const load = async (): Promise<Component> => {
    const module = await pageMap?.get(routeData.component)?.()
    const page = await module?.page()
    if (!page) throw new Error(`The bundle has no page ${routeData.component}.`)
    return page.default as unknown as Component
  }
  return () => (loaded ??= load())
}
