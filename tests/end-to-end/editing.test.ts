import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { messages } from '@tienviitta/site/src/messages/message.ts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../pages/open-browser.ts'
import { choose, openFromList, publish, signIn } from './admin-pages.ts'
import { type RunningProduct, startProduct } from './running-product.ts'
import { startOnce } from './start-command.ts'

/** Building the admin takes minutes on a small machine that is doing other things as well. */
const STARTING = 1_200_000
/** One rebuild of the site, or two, when one was running already. */
const PUBLISHING = 300_000

const guide = { slug: 'money-and-debt', title: 'Laskut ja velat – mitä teet, kun raha ei riitä' }
const sentence = { before: 'Avaa laskut ja ota yhteyttä', after: 'Avaa laskut heti tänään ja ota yhteyttä' }
const estonian = { title: 'Arved ja võlad', summary: 'See juhend on sulle, kui sa ei saa arveid maksta.' }
/** The demo content leaves one text of this translation older than its source. */
const arabic = {
  slug: 'public-transport',
  title: 'Bussit, junat ja liput – näin matkustat · arabia',
  text: 'اشترِ التذكرة من الهاتف أو الآلة أو الكشك.',
}

/** One story, told in the order of the tests: each goes on where the one before it ended. */
describe('an editor', () => {
  let data: string
  let product: RunningProduct
  let page: Page
  /** What ends the things that were begun, in the order in which they were. */
  const endings: (() => Promise<unknown>)[] = []
  const complaints: string[] = []
  const foreign: string[] = []
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'tienviitta-editing-'))
    endings.push(() => rm(data, { recursive: true, force: true }))
    const browser = await openBrowser()
    endings.push(() => browser.close())
    product = await startProduct(data)
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
    await signIn(page, product)
    await page.getByRole('link', { name: 'Ohjeet' }).first().waitFor()
    expect(complaints).toEqual([])
  })

  it(
    'changes a guide; readers see it, and the translations say that they are older',
    async () => {
      expect(await readGuide('fi')).toContain(sentence.before)
      expect(await readGuide('so')).not.toContain(isOlder)
      await openFromList(page, product, 'guides', guide.title)
      const summary = page.locator('#field-summary')
      const text = await summary.inputValue()
      await summary.fill(text.replace(sentence.before, sentence.after))
      await choose(page, 'changeWeight', 'Päivitys')
      await publish(page)
      await pageOf('fi').toContain(sentence.after)
      const somali = await readGuide('so')
      expect(somali).toContain(isOlder)
      expect(somali).toContain(sentence.after)
    },
    PUBLISHING * 2,
  )

  it(
    'takes the change back; the translations are valid again',
    async () => {
      await openFromList(page, product, 'guides', guide.title)
      const summary = page.locator('#field-summary')
      const text = await summary.inputValue()
      await summary.fill(text.replace(sentence.after, sentence.before))
      await publish(page)
      await pageOf('fi').not.toContain(sentence.after)
      expect(await readGuide('fi')).toContain(sentence.before)
      expect(await readGuide('so')).not.toContain(isOlder)
    },
    PUBLISHING * 2,
  )

  it(
    'adds a translation in another language; it is read on that language’s page',
    async () => {
      expect(await readGuide('et')).not.toContain(estonian.title)
      await page.goto(`${product.cmsUrl}/admin/collections/translations/create`)
      await choose(page, 'document', guide.title)
      await choose(page, 'language', 'viro')
      await page.locator('#desk-title').fill(estonian.title)
      await page.locator('#desk-summary').fill(estonian.summary)
      await publish(page)
      await pageOf('et').toContain(`<h1>${estonian.title}</h1>`)
      expect(await readGuide('et')).toContain(estonian.summary)
    },
    PUBLISHING * 2,
  )

  it(
    'writes an Arabic text anew that had grown older than its source; the page says so no longer',
    async () => {
      const { slug, title, text } = arabic
      expect(await readGuide('ar', slug)).toContain(messages('ar')('notice.outdated'))
      await openFromList(page, product, 'translations', title)
      const older = page.locator('.desk__unit', { has: page.locator('[data-state=outdated]') })
      await older.getByRole('textbox').fill(text)
      await publish(page)
      await pageOf('ar', slug).toContain(text)
      expect(await readGuide('ar', slug)).not.toContain(messages('ar')('notice.outdated'))
    },
    PUBLISHING * 2,
  )

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
