import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from '../pages/open-browser.ts'
import { idOfGuide, openDesk, openFromList, signIn } from '../end-to-end/admin-pages.ts'
import { axeViolations } from '../end-to-end/axe-violations.ts'

const guide = { slug: 'renting-a-home', title: 'Näin vuokraat asunnon' }
const draft = 'Näin vuokraat asunnon – luonnos, jota ei ole julkaistu'
const estonian = 'Kuidas korterit üürida – tõlge, mida keegi pole avaldanud'

/** One story, told in the order of the tests: each continues where the previous one ended. */
describe('an editor who previews a draft before it is published', () => {
  const product = inject('product')
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let frame: FrameLocator
  /** The link that she sends. */
  let link: string
  const endings: (() => Promise<unknown>)[] = []
  const complaints: string[] = []

  beforeAll(async () => {
    browser = await openBrowser()
    endings.push(() => browser.close())
    context = await browser.newContext({ locale: 'fi-FI', viewport: { width: 1440, height: 1000 } })
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: product.cmsUrl })
    context.setDefaultTimeout(90_000)
    page = await context.newPage()
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`)
    })
    page.on('pageerror', (error) => complaints.push(String(error)))
    frame = page.frameLocator('#live-preview-iframe')
  })
  afterAll(async () => {
    for (const end of endings.reverse()) await end()
  })

  const heading = (text: string) => frame.locator('h1', { hasText: text })
  const published = async () => (await fetch(`${product.siteUrl}/fi/guides/${guide.slug}/`)).text()
  const openLinks = () => page.getByRole('button', { name: 'Esikatselulinkki', exact: true }).click()

  it('opens it beside the form, and sees what she types', async () => {
    await signIn(page, product, product.login)
    await openFromList(page, product, 'guides', guide.title)
    await page.locator('#live-preview-toggler').click()
    await heading(guide.title).waitFor()
    await page.locator('#field-title').fill(draft)
    await heading(draft).waitFor()
    await expect.poll(() => frame.locator('[data-preview]').textContent()).toContain('ei ole julkaistu')
    expect(await published()).not.toContain(draft)
  })

  it('views it as on a phone', async () => {
    await page.locator('.live-preview-toolbar-controls__breakpoint button').first().click()
    await page.getByRole('button', { name: '320 × 640' }).click()
    await expect.poll(() => frame.locator('html').evaluate(() => innerWidth)).toBe(320)
    expect(await frame.locator('html').evaluate(({ scrollWidth }) => scrollWidth)).toBeLessThanOrEqual(320)
  })

  it('chooses the language, beside the form and within the preview', async () => {
    await page.getByRole('group', { name: 'Esikatselu' }).getByRole('combobox').selectOption('ar')
    await frame.locator('html[lang=ar][dir=rtl]').waitFor({ state: 'attached' })
    await frame.locator('[data-preview] summary').click()
    await frame.locator('[data-preview] a[lang=et]').click()
    await frame.locator('html[lang=et]').waitFor({ state: 'attached' })
    await frame.locator('.masthead summary').click()
    await frame.locator('.masthead a[lang=fi]').click()
    await heading(draft).waitFor()
  })

  it('sees what a translator saves at the desk', async () => {
    await frame.locator('[data-preview] summary').click()
    await frame.locator('[data-preview] a[lang=et]').click()
    await frame.locator('html[lang=et]').waitFor({ state: 'attached' })
    const desk = await context.newPage()
    await openDesk(desk, product, { id: await idOfGuide(page, guide.slug), language: 'et' })
    await desk.locator('#desk-title').fill(estonian)
    await desk.keyboard.press('Control+S')
    await heading(estonian).waitFor()
    await desk.close()
  })

  it('makes a link that works for a day, for people who have no account', async () => {
    await openLinks()
    await page.getByRole('button', { name: 'Kopioi esikatselulinkki' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(/Kopioitu\. Linkki toimii .* asti\./u).waitFor()
    link = await page.evaluate(() => navigator.clipboard.readText())
    expect(link.startsWith(`${product.siteUrl}/preview/`)).toBe(true)
    await dialog.getByRole('button', { name: 'Sulje' }).click()

    const stranger = await browser.newContext({ locale: 'fi-FI', viewport: { width: 360, height: 780 } })
    const hers = await stranger.newPage()
    const scripts: string[] = []
    hers.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url())
    })
    const response = await hers.goto(link)
    expect(response?.headers()).toMatchObject({ 'x-robots-tag': 'noindex', 'cache-control': 'no-store' })
    expect(await hers.locator('h1').first().textContent()).toContain(draft)
    expect(await hers.locator('[data-preview]').textContent()).toMatch(/Tämä linkki toimii .* asti\./u)
    expect(await axeViolations(hers)).toEqual([])
    await hers.locator('.brand').click()
    await hers.waitForURL(/\/preview\/[\w-]+\/fi\/$/u)
    expect(scripts).toEqual([])
    await stranger.close()
  })

  it('finds what is beside the form, and the dialog about links, accessible to everyone', async () => {
    expect(await page.locator('#live-preview-iframe').getAttribute('title')).toBe('Esikatselu')
    expect(await axeViolations(page, '.preview-controls')).toEqual([])
    await openLinks()
    await page.getByRole('dialog').getByRole('listitem').first().waitFor()
    expect(await axeViolations(page, '.preview-dialog')).toEqual([])
  })

  it('revokes the link; it no longer shows anything', async () => {
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Peru' }).click()
    await dialog.getByText('Linkki ei enää toimi.').waitFor()
    const response = await fetch(link)
    expect(response.status).toBe(404)
    expect(await response.text()).not.toContain(draft)
  })

  it('never saw her browser complain, and published nothing', async () => {
    expect(complaints).toEqual([])
    expect(await published()).not.toContain(draft)
  })
})
