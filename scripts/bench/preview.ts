import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { type Frame, type Page, chromium } from 'playwright-core'
import { freePort } from '@tienviitta/process/free-port'
import { explainFailure } from '@tienviitta/process/problem'
import { commandFile, projectRoot } from '@tienviitta/process/project'
import { onEachLine, stopChild } from '@tienviitta/process/run-child'
import { dataFolder, firstLogin } from '@tienviitta/process/data-folder'
import { NODE_FLAGS } from '../command-table.mjs'
import { browserFlags, findBrowser } from '../test/browser.ts'
import { medianOf, p95Of, verdictOf } from './durations.ts'

const SAVES = 20
const BUDGET_MS = 300

/**
 * Measures how soon a live preview shows what has been saved: the whole product with its demo content, and a browser
 * with a guide's form and its preview open. The time runs from the end of the save's response to the frame after the
 * new words are in the page. Prints the median, and the time that 95 of 100 saves do not exceed.
 */
export async function benchPreview(scratch: string): Promise<void> {
  const data = dataFolder({ DATA_DIR: join(scratch, 'preview') })
  const [site, cms] = [await freePort(), await freePort()]
  const start = commandFile('start')
  const ports = ['--site-port', `${site}`, '--cms-port', `${cms}`]
  const product = spawn(process.execPath, [...NODE_FLAGS, start, ...ports], {
    cwd: projectRoot,
    env: { ...process.env, DATA_DIR: data.folder, DATABASE_URL: undefined },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const { path } = await findBrowser(() => undefined)
  const browser = await chromium.launch({ executablePath: path, args: [...browserFlags] })
  try {
    await ready(product)
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    page.setDefaultTimeout(120_000)
    await measure(page, `http://localhost:${cms}`, await firstLogin(data))
  } finally {
    await browser.close()
    await stopChild(product)
  }
}

/** Resolves when the product says that everything runs. */
function ready(product: ReturnType<typeof spawn>): Promise<void> {
  const lines: string[] = []
  return new Promise((resolve, reject) => {
    onEachLine(product, (line) => {
      lines.push(line)
      if (line.includes('Ctrl-C ends everything')) resolve()
    })
    product.once('close', () => reject(explainFailure('Starting the product', lines.join('\n'))))
  })
}

async function measure(
  page: Page,
  cmsUrl: string,
  { email, password }: { email: string; password: string },
): Promise<void> {
  await page.goto(`${cmsUrl}/admin`)
  await page.locator('#field-email').fill(email)
  await page.locator('#field-password').fill(password)
  await page.locator('form button[type=submit]').click()
  await page.waitForURL(`${cmsUrl}/admin`)
  await page.goto(`${cmsUrl}/admin/collections/guides`)
  await page.locator('table a').first().click()
  await page.locator('#live-preview-toggler').click()
  await page.frameLocator('#live-preview-iframe').locator('h1').first().waitFor()
  const frame = page.frames().find((each) => each !== page.mainFrame())
  if (!frame) throw new Error('The form has no preview.')
  const durations: number[] = []
  // The first save loads what later ones already find loaded.
  for (let index = 0; index <= SAVES; index += 1) {
    const duration = await timeOfSave(page, frame, `Otsikko ${index}`)
    if (index > 0) durations.push(duration)
  }
  const p95 = p95Of(durations)
  console.log(
    `live preview     median ${medianOf(durations).toFixed(0)} ms, p95 ${p95.toFixed(0)} ms of ${SAVES} saves  (${verdictOf(p95, BUDGET_MS)} the budget of ${BUDGET_MS} ms)`,
  )
}

/**
 * Types a title and returns the milliseconds from the end of the save's response to the new picture; negative if
 * earlier.
 */
async function timeOfSave(page: Page, frame: Frame, title: string): Promise<number> {
  const picture = frame.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          if (document.querySelector('h1')?.textContent.includes(wanted) !== true) return
          seen.disconnect()
          requestAnimationFrame(() =>
            requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now())),
          )
        }
        const seen = new MutationObserver(look)
        seen.observe(document, { childList: true, characterData: true, subtree: true })
      }),
    title,
  )
  await page.evaluate(() => performance.clearResourceTimings())
  await page.locator('#field-title').fill(title)
  const shown = await picture
  // Both documents count from their own start, on the same clock of this machine.
  const saved = await page.evaluate(() => {
    const saves = performance
      .getEntriesByType('resource')
      .filter((entry): entry is PerformanceResourceTiming => entry.name.includes('autosave=true'))
    return performance.timeOrigin + (saves.at(-1)?.responseEnd ?? Number.NaN)
  })
  return shown - saved
}
