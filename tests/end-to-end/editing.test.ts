import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { messages } from '@tienviitta/site/messages/message'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from '../pages/open-browser.ts'
import { axeViolations } from './axe-violations.ts'
import { addAccount, idOfGuide, openDesk, openFromList, publish, signIn } from './admin-pages.ts'
import { type RunningProduct, startProduct } from './running-product.ts'
import { startOnce } from './start-command.ts'

/** Building the admin takes minutes on a small machine that is doing other things as well. */
const STARTING = 1_200_000
/** One rebuild of the site, or two if one was already running. */
const PUBLISHING = 300_000

const guide = { slug: 'money-and-debt', title: 'Laskut ja velat – mitä teet, kun raha ei riitä' }
const sentence = { before: 'Avaa laskut ja ota yhteyttä', after: 'Avaa laskut heti tänään ja ota yhteyttä' }
const estonian = { title: 'Arved ja võlad', summary: 'See juhend on sulle, kui sa ei saa arveid maksta.' }
/** The demo content leaves one text of this translation older than its source. */
const arabic = {
  slug: 'public-transport',
  text: 'اشترِ التذكرة من الهاتف أو الآلة أو الكشك.',
}

const deskAddress = (id: string, language: string): string =>
  `/api/translations/desk?collection=guides&id=${id}&language=${language}`

/** Publishes the translation that is open at the desk with the keyboard: the shortcut, then Enter in the question. */
async function publishFromDesk(page: Page): Promise<void> {
  const answered = page.waitForResponse((response) => response.url().endsWith('/api/translations/step'))
  await page.keyboard.press('Alt+Shift+KeyP')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Enter')
  const answer = await answered
  if (!answer.ok()) throw new Error(`The CMS refused to publish: ${await answer.text()}`)
}

/** One story, told in the order of the tests: each continues where the previous one ended. */
describe('an editor', () => {
  let data: string
  let product: RunningProduct
  let page: Page
  /** What ends the things that were started, in the order in which they were started. */
  const endings: (() => Promise<unknown>)[] = []
  const complaints: string[] = []
  const foreign: string[] = []
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'tienviitta-editing-'))
    endings.push(() => rm(data, { recursive: true, force: true }))
    const browser = await openBrowser()
    endings.push(() => browser.close())
    product = await startProduct(data, inject('demoData'))
    endings.push(() => product.stop())
    const context = await browser.newContext({ locale: 'fi-FI', viewport: { width: 1280, height: 1000 } })
    context.setDefaultTimeout(90_000)
    page = await context.newPage()
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url())
      if (protocol.startsWith('http') && origin !== product.cmsUrl) foreign.push(request.url())
    })
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`)
    })
    page.on('pageerror', (error) => complaints.push(String(error)))
  }, STARTING)
  afterAll(async () => {
    for (const end of endings.reverse()) await end()
  })

  const readGuide = async (language: string, slug = guide.slug): Promise<string> => {
    const response = await fetch(`${product.siteUrl}/${language}/guides/${slug}/`)
    return response.text()
  }
  /** Waits for the rebuild that the publishing asked for. */
  const pageOf = (language: string, slug?: string) =>
    expect.poll(() => readGuide(language, slug), { timeout: PUBLISHING, interval: 1_000 })
  const isOlder = messages('so')('notice.outdated')

  it('signs in with the login that the start command made', async () => {
    await signIn(page, product, product.login)
    await page.getByRole('link', { name: 'Ohjeet' }).first().waitFor()
    expect(complaints).toEqual([])
  })

  it(
    'changes a guide; readers see it, and the translations say that they are outdated',
    async () => {
      expect(await readGuide('fi')).toContain(sentence.before)
      expect(await readGuide('so')).not.toContain(isOlder)
      await openFromList(page, product, 'guides', guide.title)
      const summary = page.locator('#field-summary')
      const text = await summary.inputValue()
      await summary.fill(text.replace(sentence.before, sentence.after))
      await publish(page, 'update')
      await pageOf('fi').toContain(sentence.after)
      const somali = await readGuide('so')
      expect(somali).toContain(isOlder)
      expect(somali).toContain(sentence.after)
    },
    PUBLISHING * 2,
  )

  it(
    'undoes the change; the translations are valid again',
    async () => {
      await openFromList(page, product, 'guides', guide.title)
      const summary = page.locator('#field-summary')
      const text = await summary.inputValue()
      await summary.fill(text.replace(sentence.after, sentence.before))
      await publish(page, 'update')
      await pageOf('fi').not.toContain(sentence.after)
      expect(await readGuide('fi')).toContain(sentence.before)
      expect(await readGuide('so')).not.toContain(isOlder)
    },
    PUBLISHING * 2,
  )

  it(
    'translates a guide into another language at the desk; it appears on that language’s page',
    async () => {
      expect(await readGuide('et')).not.toContain(estonian.title)
      await openDesk(page, product, { id: await idOfGuide(page, guide.slug), language: 'et' })
      await page.locator('#desk-title').fill(estonian.title)
      await page.locator('#desk-summary').fill(estonian.summary)
      await publishFromDesk(page)
      await pageOf('et').toContain(`<h1>${estonian.title}</h1>`)
      expect(await readGuide('et')).toContain(estonian.summary)
    },
    PUBLISHING * 2,
  )

  it(
    'publishes what a translator finished, with the keyboard alone; the page no longer says that it is outdated',
    async () => {
      const { slug, text } = arabic
      expect(await readGuide('ar', slug)).toContain(messages('ar')('notice.outdated'))
      const id = await idOfGuide(page, slug)
      const maryam = await addAccount(page, 'maryam', { roles: ['translator'], languages: ['ar'] })
      const context = await page.context().browser()?.newContext({ locale: 'fi-FI' })
      if (!context) throw new Error('The browser is gone.')
      const hers = await context.newPage()
      await signIn(hers, product, maryam)
      await openDesk(hers, product, { id, language: 'ar' })
      // The focus is in the first unfinished text.
      await expect.poll(() => hers.locator('[data-state=outdated]').count()).toBe(1)
      await hers.keyboard.press('Control+A')
      await hers.keyboard.type(text)
      await hers.keyboard.press('Control+Enter')
      await expect.poll(() => hers.locator('[data-state=outdated]').count()).toBe(0)
      await hers.keyboard.press('Alt+Shift+KeyR')
      await expect.poll(() => hers.locator('.wd-steps strong').textContent()).toMatch(/tarkist/iu)
      await context.close()
      await openDesk(page, product, { id, language: 'ar' })
      await publishFromDesk(page)
      await pageOf('ar', slug).toContain(text)
      expect(await readGuide('ar', slug)).not.toContain(messages('ar')('notice.outdated'))
    },
    PUBLISHING * 2,
  )

  it('keeps what a translator types while the connection is broken, even across a reload', async () => {
    const id = await idOfGuide(page, guide.slug)
    await openDesk(page, product, { id, language: 'et' })
    const field = page.locator('#desk-title')
    await page.context().setOffline(true)
    await field.fill('Arved, võlad ja abi')
    await page.keyboard.press('Control+S')
    await page.locator('[data-saving=offline]').first().waitFor()
    await page.context().setOffline(false)
    await page.reload()
    await expect.poll(() => page.locator('#desk-title').inputValue()).toBe('Arved, võlad ja abi')
    await expect
      .poll(() => page.evaluate(async (address) => (await fetch(address)).text(), deskAddress(id, 'et')))
      .toContain('Arved, võlad ja abi')
    complaints.splice(0)
  })

  it('finds the desk, the lists of work and the import accessible to everyone, also on a narrow screen', async () => {
    const id = await idOfGuide(page, arabic.slug)
    const pages = [
      [`/admin/translate/guides/${id}/ar`, '.wd-unit'],
      ['/admin/work?language=ar', 'table'],
      ['/admin/xliff', 'h1'],
    ] as const
    await page.setViewportSize({ width: 1024, height: 800 })
    for (const [address, ready] of pages) {
      await page.goto(`${product.cmsUrl}${address}`)
      await page.locator(ready).first().waitFor()
      expect(await axeViolations(page), address).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(
        1024,
      )
    }
    await page.setViewportSize({ width: 1280, height: 1000 })
  })

  it('signs out', async () => {
    await page.goto(`${product.cmsUrl}/admin/logout`)
    await page.waitForURL('**/admin/login*')
    await page.goto(`${product.cmsUrl}/admin/collections/guides`)
    await page.locator('#field-password').waitFor()
    expect(new URL(page.url()).pathname).toBe('/admin/login')
  })

  it('was never sent to another address, and her browser never complained', () => {
    expect(foreign).toEqual([])
    expect(complaints).toEqual([])
  })

  it(
    'ends everything with Ctrl-C; the next start finds nothing to do',
    async () => {
      expect(await product.stop()).toBe(0)
      await expect(fetch(product.siteUrl)).rejects.toThrow()
      await expect(fetch(product.cmsUrl)).rejects.toThrow()
      const { code, output } = await startOnce(data, ...product.settings)
      expect(code).toBe(0)
      expect(output).toMatch(/Building the site … .+ \(nothing has changed\)/)
      expect(output).toMatch(/Building the admin … .+ \(nothing has changed\)/)
    },
    PUBLISHING,
  )
})
