import { mkdtemp, rm } from 'node:fs/promises'
import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PreviewGrant, PreviewPage } from '@tienviitta/content-models/publishing/preview-files'
import { type PreviewFolder, previewFolder } from '@tienviitta/cms/preview'
import { MODELS } from '@tienviitta/content-models/models/model'
import type { SnapshotDocument } from '@tienviitta/content-models/snapshot/snapshot'
import { PREVIEW_PATH, previewAnswer } from '@tienviitta/publisher/preview'
import { type SiteServer, serveSite } from '@tienviitta/publisher/serve'
import type { Browser, Frame, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openBrowser } from '../pages/open-browser.ts'
import { demoRendering } from './rendering.ts'

/** What the editor changes; the page is long enough to be scrolled. */
const questions = (answer: string) => ({
  id: 'kysymykset',
  blockType: 'questions' as const,
  heading: 'Mitä asiakkaat kysyvät',
  questions: [{ id: 'k1', question: 'Mitä se maksaa?', answer }],
})

describe('a live preview in a browser', () => {
  const endings: (() => Promise<unknown>)[] = []
  const complaints: string[] = []
  /** Sooner or later, the browser reports that a removed preview is not there. */
  let isGone = false
  let previews: PreviewFolder
  let site: SiteServer
  let cms: Server
  let cmsUrl: string
  let browser: Browser
  let page: Page
  let frame: Frame
  let token: string
  let published: SnapshotDocument

  /** Stands for the form of the CMS: a page with the preview in a frame. */
  const form = (
    _: unknown,
    response: { end: (html: string) => unknown; setHeader: (a: string, b: string) => unknown },
  ) => {
    response.setHeader('content-type', 'text/html')
    response.end(
      `<!doctype html><title>x</title><iframe title="x" width="360" height="700" src="http://127.0.0.1:${site.port}${PREVIEW_PATH}${token}/?language=fi"></iframe><script>heard=[];addEventListener('message',({data})=>heard.push(data))</script>`,
    )
  }

  beforeAll(async () => {
    const demo = await demoRendering()
    const folder = await mkdtemp(join(tmpdir(), 'previews-'))
    endings.push(() => rm(folder, { recursive: true }))
    previews = previewFolder(folder)
    const { snapshot } = demo.open.site
    const guide = snapshot.get('guide', snapshot.entries('guide')[0]?.id ?? '')
    if (!guide) throw new Error('The demo content has no guide.')
    published = guide
    cms = createServer(form)
    await new Promise<void>((resolve) => cms.listen(0, '127.0.0.1', resolve))
    endings.push(
      () =>
        new Promise((resolve) => {
          cms.close(resolve)
          cms.closeAllConnections()
        }),
    )
    cmsUrl = `http://127.0.0.1:${(cms.address() as AddressInfo).port}`
    site = await serveSite({
      folder: demo.siteFolder,
      port: 0,
      host: '127.0.0.1',
      besides: {
        path: PREVIEW_PATH,
        answer: previewAnswer({
          previews: folder,
          pictures: folder,
          snapshot: demo.snapshotFolder,
          baseUrl: demo.baseUrl,
          cmsUrl,
          renderer: async () => demo.renderer,
          now: () => demo.clock,
          print: (line) => complaints.push(line),
        }),
      },
    })
    endings.push(() => site.close())
    browser = await openBrowser()
    endings.push(() => browser.close())
  })
  afterAll(async () => {
    for (const end of endings.reverse()) await end()
  })

  const grant = (): PreviewGrant => ({
    kind: 'live',
    document: { collection: 'guides', id: published.document.id },
    by: 'eeva',
    name: 'Eeva',
    language: 'fi',
    adminLanguage: 'fi',
    made: '2026-01-01T00:00:00Z',
    expires: '2100-01-01T00:00:00Z',
  })
  const write = (change: { title?: string; answer?: string; slug?: string }): Promise<void> => {
    const guide = MODELS.guide.parse(published.document)
    const { title = guide.title, slug = guide.slug, answer = 'Ei mitään.' } = change
    const draft: PreviewPage = {
      written: '2026-01-01T00:00:00Z',
      isStale: false,
      missing: [],
      pictures: [],
      snapshot: {
        ...published,
        document: { ...guide, title, slug, body: [...guide.body, questions(answer)] },
      },
    }
    return previews.write(token, draft)
  }
  const heading = () => frame.locator('h1').first().textContent()

  afterEach(() => page.close())
  beforeEach(async () => {
    token = await previews.add(grant(), Date.now())
    await write({})
    page = await browser.newPage()
    page.on('console', (message) => {
      if (message.type() !== 'error' || (isGone && message.text().includes('404'))) return
      complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(String(error)))
    await page.goto(cmsUrl)
    const [, inner] = page.frames()
    if (!inner) throw new Error('The form has no frame.')
    frame = inner
    await frame.locator('h1').first().waitFor()
  })

  it('shows the new words; the place on the page, the focus and open answers stay', async () => {
    const answers = frame.locator('details', { hasText: 'Mitä se maksaa?' })
    await answers.locator('summary').click()
    await frame.evaluate(() => scrollTo(0, document.body.scrollHeight))
    const place = await frame.evaluate(() => scrollY)
    expect(place).toBeGreaterThan(0)
    await write({ answer: 'Kymmenen euroa.' })
    await answers.getByText('Kymmenen euroa.').waitFor()
    expect(await answers.evaluate((element) => (element as HTMLDetailsElement).open)).toBe(true)
    expect(await frame.evaluate(() => scrollY)).toBe(place)
    expect(await frame.evaluate(() => document.activeElement?.textContent)).toContain('Mitä se maksaa?')
  })

  it('replaces no part of the page with an identical one', async () => {
    const marked = await frame.evaluateHandle(() => [...document.querySelectorAll('body *')])
    await write({ title: 'Uusi otsikko' })
    await expect.poll(heading).toBe('Uusi otsikko')
    expect(await marked.evaluate((elements) => elements.every((element) => element.isConnected))).toBe(true)
  })

  it('stays in the language that the reader has chosen, and follows an address that changes with the title', async () => {
    await frame.locator('[data-preview] summary').click()
    await frame.locator('[data-preview] a[lang=so]').click()
    await frame.waitForURL(/\/so\/guides\//u)
    await write({ title: 'Uusi otsikko', slug: 'uusi-otsikko' })
    await expect.poll(() => frame.url()).toMatch(/\/so\/guides\/uusi-otsikko\/$/u)
    expect(await frame.locator('html').getAttribute('lang')).toBe('so')
    // The browser notes that there is no longer anything at the old address.
    expect(complaints.splice(0)).toEqual([expect.stringContaining('404')])
  })

  it('tells the form that it is listening, and listens only to the form', async () => {
    const heard = await page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard)
    expect(heard).toContainEqual({ type: 'payload-live-preview', ready: true })
    const fetched: string[] = []
    page.on('request', (request) => {
      if (request.resourceType() === 'fetch') fetched.push(request.url())
    })
    await frame.evaluate(() => {
      window.postMessage({ type: 'payload-document-event' }, '*')
    })
    await page.evaluate(() => {
      frames[0]?.postMessage({ type: 'something else' }, '*')
      frames[0]?.postMessage({ type: 'payload-document-event' }, '*')
    })
    await expect.poll(() => fetched.length).toBe(1)
  })

  it('says that it is gone when it is removed', async () => {
    isGone = true
    await previews.remove(token, published.document.id)
    await expect.poll(heading).toBe('Esikatselua ei löydy')
  })

  it('gave the browser nothing to complain about', () => {
    expect(complaints).toEqual([])
  })
})
