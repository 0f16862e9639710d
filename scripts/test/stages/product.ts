import { DEMO_CLOCK } from '../preparations.ts'
import type { Stage } from '../stage.ts'
import { runVitest, type VitestRun } from './vitest.ts'

/** A stage that checks the demo site's pages with the tests of some folders under `tests/`. */
const ofDemoSite = (
  stage: Pick<Stage, 'name' | 'title' | 'tools' | 'longer'>,
  folders: readonly string[],
  more: Pick<Stage, 'after'> = {},
): Stage => ({
  ...stage,
  tier: 'test',
  after: ['demo-site', ...(more.after ?? [])],
  run: (context) =>
    runVitest(
      {
        what: stage.title,
        projects: ['built-site'],
        files: folders.map((folder) => `tests/${folder}/`),
        env: {
          SITE_DIR: context.demo.pages,
          SNAPSHOT_DIR: context.demo.snapshot,
          BROWSER_PATH: context.browserPath,
          SITE_CLOCK: DEMO_CLOCK,
        },
      },
      context,
    ),
})

export const markup = ofDemoSite(
  {
    name: 'markup',
    title: 'Markup, links, words and weight of every page',
    longer:
      'the markup of every page, not of every page in two languages and of every template in the others',
  },
  ['markup', 'content'],
)
export const renderer = ofDemoSite(
  { name: 'renderer', title: 'The renderer and previews', tools: ['browser'] },
  ['renderer'],
  { after: ['renderer'] },
)
export const accessibility = ofDemoSite(
  {
    name: 'accessibility',
    title: 'Accessibility (pa11y-ci)',
    tools: ['browser'],
    longer: 'every template in four languages at both widths, not in two and in one',
  },
  ['accessibility'],
)
export const pages = ofDemoSite(
  {
    name: 'pages',
    title: 'Pages in a browser',
    tools: ['browser'],
    longer: 'keyboard and dark colours in four languages, not two',
  },
  ['pages'],
)

/** A stage that runs the product as a person would. */
const endToEnd = (
  stage: Pick<Stage, 'name' | 'title' | 'tools' | 'isLight'>,
  tests: Pick<VitestRun, 'projects' | 'files'>,
  after: Stage['after'],
): Stage => ({
  ...stage,
  tier: 'test',
  after: ['renderer', ...(after ?? [])],
  run: (context) =>
    runVitest(
      {
        what: stage.title,
        ...tests,
        env: { DEMO_DATA: context.demo.data, BROWSER_PATH: context.browserPath },
      },
      context,
    ),
})

export const editing = endToEnd(
  { name: 'editing', title: 'From the CMS to the page', tools: ['browser'] },
  { projects: ['end-to-end'], files: ['tests/end-to-end/editing', 'tests/end-to-end/supervised'] },
  ['admin', 'demo-site'],
)
export const previewing = endToEnd(
  // It waits for the minute for which something is scheduled.
  { name: 'previewing', title: 'Previews and publishing in a browser', tools: ['browser'], isLight: true },
  { projects: ['admin'] },
  ['admin', 'demo-site'],
)
export const fromNothing = endToEnd(
  { name: 'from-nothing', title: 'The first start, and hostile documents' },
  { projects: ['end-to-end'], files: ['tests/end-to-end/hostile-documents'] },
  [],
)

/** The site and the CMS in development. It changes a component of the site, which no other stage may see. */
export const development: Stage = {
  name: 'dev',
  title: 'npm run dev',
  tier: 'all',
  isQuiet: true,
  run: (context) => runVitest({ what: 'npm run dev', projects: ['dev'] }, context),
}
