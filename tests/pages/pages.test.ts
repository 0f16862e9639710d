import { type SiteServer, serveSite } from '@tienviitta/publisher/serve'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  builtPages,
  fullestPages,
  languagesOfDirection,
  lookedAtLanguages,
  pagesOfNoLanguage,
  siteFolder,
} from './built-pages.ts'
import { contrastFaults } from './contrast.ts'
import { focusStops, tabbableElements } from './keyboard.ts'
import { openBrowser } from './open-browser.ts'

const folder = siteFolder()
const all = builtPages(folder)
const looked = [
  ...pagesOfNoLanguage(all),
  ...lookedAtLanguages.flatMap((language) => fullestPages(all, language)),
]

let server: SiteServer
let browser: Browser
let origin: string
beforeAll(async () => {
  server = await serveSite({ folder, port: 0, host: '127.0.0.1' })
  origin = `http://127.0.0.1:${server.port}`
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.close()
})

describe.each(looked)('$path', ({ path }) => {
  let page: Page
  const requests: string[] = []
  const complaints: string[] = []
  beforeAll(async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 } })
    page = await context.newPage()
    page.on('request', (request) => requests.push(request.url()))
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    await page.goto(`${origin}${path}`, { waitUntil: 'load' })
  })
  afterAll(() => page.context().close())

  it('requests nothing from any other origin', () => {
    expect(requests.filter((url) => !url.startsWith(`${origin}/`) && !url.startsWith('data:'))).toEqual([])
  })

  it('gives the browser nothing to complain about', () => {
    expect(complaints.filter((text) => !(path === '/404.html' && text.includes('404')))).toEqual([])
  })

  it('is no wider than 320 pixels', async () => {
    const widest = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(widest).toBeLessThanOrEqual(320)
  })

  const [, language = ''] = path.split('/')
  const isOther =
    lookedAtLanguages.some((one) => one === language) && !languagesOfDirection.includes(language)

  it.skipIf(isOther)('can be used with the keyboard alone', async () => {
    const wanted = await tabbableElements(page)
    const stops = await focusStops(page, wanted.length)
    expect(stops.map(({ element }) => element)).toEqual(wanted)
    expect(stops.filter(({ isMarked }) => !isMarked).map(({ element }) => element)).toEqual([])
  })

  it.skipIf(isOther)('has enough contrast in the dark', async () => {
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await contrastFaults(page)).toEqual([])
  })
})
