import { localOf } from '@tienviitta/content-models/time/instant'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from '../pages/open-browser.ts'
import { addAccount, openFromList, publish, signIn } from '../end-to-end/admin-pages.ts'
import { axeViolations } from '../end-to-end/axe-violations.ts'

/** One release, on a machine that is doing other things as well. */
const PUBLISHING = 120_000
const MINUTE = 60_000

const guide = { slug: 'money-and-debt', title: 'Laskut ja velat – mitä teet, kun raha ei riitä' }
const sentences = { first: 'Ensimmäinen lisäys.', scheduled: 'Ajastettu lisäys.' }

/** One story, told in the order of the tests: each continues where the previous one ended. */
describe('publishing, as the admin reports it', () => {
  const product = inject('product')
  let page: Page
  /** What ends the things that were started, in the order in which they were started. */
  const endings: (() => Promise<unknown>)[] = []
  beforeAll(async () => {
    const browser = await openBrowser()
    endings.push(() => browser.close())
    const context = await browser.newContext({ locale: 'fi-FI', viewport: { width: 1280, height: 1000 } })
    context.setDefaultTimeout(90_000)
    page = await context.newPage()
    await signIn(page, product, product.login)
    // A person with the form in its initial state: whether the preview is open is remembered for each account.
    const paula = await addAccount(page, 'paula', { roles: ['admin'] })
    await page.goto(`${product.cmsUrl}/admin/logout`)
    await page.waitForURL('**/admin/login*')
    await signIn(page, product, paula)
  })
  afterAll(async () => {
    for (const end of endings.reverse()) await end()
  })

  const readGuide = async (language = 'fi'): Promise<string> => {
    const response = await fetch(`${product.siteUrl}/${language}/guides/${guide.slug}/`)
    return response.text()
  }
  const guidePage = () => expect.poll(() => readGuide(), { timeout: PUBLISHING, interval: 500 })
  const line = () => page.locator('.publish-line')
  const untilLive = () => page.locator('.publish-line[data-state=live]').waitFor({ timeout: PUBLISHING })
  /** Adds a sentence to what the guide says in short, and waits until it is saved as a draft. */
  const addToSummary = async (sentence: string): Promise<void> => {
    const summary = page.locator('#field-summary')
    const saved = page.waitForResponse((answer) => answer.url().includes('autosave=true') && answer.ok())
    await summary.fill(`${await summary.inputValue()} ${sentence}`)
    await saved
  }

  it(
    'says when readers see what was published, with a link to the page in each language, also after a reload',
    async () => {
      await openFromList(page, product, 'guides', guide.title)
      await addToSummary(sentences.first)
      await publish(page, 'correction')
      await untilLive()
      expect(await readGuide()).toContain(sentences.first)
      await page.reload()
      await untilLive()
      expect(await line().innerText()).toMatch(
        /Lukijoilla .*klo \d+\.\d\d\.\d\d alkaen · \d+ kiel.* · [\d,]+ s/u,
      )
      await line().locator('summary').click()
      const links = line().getByRole('link')
      expect(await links.count()).toBeGreaterThan(15)
      const address = await line().getByRole('link', { name: 'Soomaali' }).getAttribute('href')
      expect(address).toBe(`${product.siteUrl}/so/guides/${guide.slug}/`)
      await line().locator('summary').click()
    },
    PUBLISHING * 2,
  )

  it(
    'publishes by itself at a set time',
    async () => {
      await addToSummary(sentences.scheduled)
      await page.getByRole('button', { name: 'Aseta aika' }).click()
      const dialog = page.getByRole('dialog')
      // The next full minute that will not pass while the dialog is being filled in.
      const { date, time } = localOf(Date.now() + 1.5 * MINUTE)
      await dialog.getByLabel('Julkaise', { exact: true }).check()
      await dialog.getByLabel('Päivä').fill(date)
      await dialog.getByLabel('Kellonaika').fill(time)
      await page.keyboard.press('Enter')
      await dialog.getByRole('button', { name: /^Peru: Julkaise/u }).waitFor()
      expect(await axeViolations(page)).toEqual([])
      await page.keyboard.press('Escape')
      await line()
        .getByText(/Julkaistaan .* klo/u)
        .waitFor()
      expect(await readGuide()).not.toContain(sentences.scheduled)
      await expect
        .poll(() => readGuide(), { timeout: 2 * MINUTE + PUBLISHING, interval: 1000 })
        .toContain(sentences.scheduled)
    },
    3 * MINUTE + PUBLISHING,
  )

  it(
    'rolls back to the previous release, says so, and goes on when told to',
    async () => {
      await page.goto(`${product.cmsUrl}/admin/releases`)
      const rows = page.locator('.releases tbody tr')
      await rows.filter({ hasText: guide.title }).nth(1).waitFor()
      expect(await axeViolations(page)).toEqual([])
      await rows
        .getByRole('button', { name: /^Palaa tähän/u })
        .first()
        .click()
      await page.getByRole('dialog').getByRole('button', { name: 'Palaa tähän' }).click()
      await page.locator('.releases__held').waitFor({ timeout: PUBLISHING })
      await guidePage().not.toContain(sentences.scheduled)
      expect(await readGuide()).toContain(sentences.first)
      await page.getByRole('button', { name: 'Jatka' }).click()
      await page.locator('.releases__held').waitFor({ state: 'detached', timeout: PUBLISHING })
      await guidePage().toContain(sentences.scheduled)
    },
    PUBLISHING * 4,
  )

  it('answers to monitors', async () => {
    const answer = await fetch(`${product.cmsUrl}/health`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await answer.json()).toMatchObject({ status: 'ok', database: 'ok', publisher: 'alive' })
  })
})
