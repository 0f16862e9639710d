import { failedWith, type Stage } from '../stage.ts'
import { clock } from './demo-site.ts'
import { runVitest } from './vitest.ts'

/** A stage that looks at the demo site's pages, by the tests of some folders under `tests/`. */
function siteStage(name: string, folders: readonly string[]): Stage {
  return {
    name,
    needsDemoSite: true,
    run: async (context) => {
      const { demo, browserPath } = context
      if (demo.site === undefined) return failedWith(`${name}: there is no demo site to look at.`)
      const env = {
        SITE_DIR: demo.site.pages,
        SNAPSHOT_DIR: demo.site.snapshot,
        BROWSER_PATH: browserPath,
        SITE_CLOCK: clock,
      }
      return runVitest(
        { what: name, projects: ['built-site'], files: folders.map((folder) => `tests/${folder}/`), env },
        context,
      )
    },
  }
}

export const markup = siteStage('Markup, links, words and weight of every page', ['markup', 'content'])
export const renderer = siteStage('The renderer and previews', ['renderer'])
export const accessibility = siteStage('Accessibility (pa11y-ci)', ['accessibility'])
export const browserChecks = siteStage('Pages in a browser', ['pages'])

/** Signing in, editing and publishing in the CMS, and reading the change on the site. */
export const endToEnd: Stage = {
  name: 'From the CMS to the page',
  run: (context) =>
    runVitest(
      {
        what: 'From the CMS to the page',
        projects: ['end-to-end'],
        env: { BROWSER_PATH: context.browserPath },
      },
      context,
    ),
}
