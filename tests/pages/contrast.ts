import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The elements whose text has too little contrast in the page's current state, according to axe. */
export async function contrastFaults(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  const run = `axe.run({ runOnly: ['color-contrast', 'link-in-text-block'] })`
  const { violations } = await page.evaluate<AxeResults>(run)
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`),
  )
}
