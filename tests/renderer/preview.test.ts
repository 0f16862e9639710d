import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PREVIEW_LASTS_MS, type PreviewFile } from '@tienviitta/cms/src/preview/preview-file.ts'
import { writePreview } from '@tienviitta/cms/src/preview/write-preview.ts'
import type { SnapshotDocument } from '@tienviitta/content-models/snapshot/snapshot'
import { PREVIEW_PATH, previewAnswer } from '@tienviitta/scripts/preview/preview-answer.ts'
import { type SiteServer, serveSite } from '@tienviitta/scripts/serve/site-server.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Rendering, demoRendering } from './rendering.ts'

const bar = { text: 'Esikatselu – tätä versiota ei ole julkaistu', language: 'fi' } as const
const barHtml = `<div class="notice" role="status" lang="fi" dir="ltr"><p><strong>${bar.text}</strong></p></div>`
const written = 'نص لم يُنشر بعد'

describe('the preview of a draft', () => {
  let demo: Rendering
  let folder: string
  let server: SiteServer
  let now: number
  let published: SnapshotDocument
  const complaints: string[] = []

  beforeAll(async () => {
    demo = await demoRendering()
    now = demo.clock
    folder = await mkdtemp(join(tmpdir(), 'previews-'))
    const { snapshot } = demo.open.site
    const entry = snapshot.entries('guide').find(({ languages }) => languages.includes('ar'))
    const guide = entry && snapshot.get('guide', entry.id)
    if (!guide) throw new Error('No guide of the demo content is translated into Arabic.')
    published = guide
    const answer = previewAnswer({
      previews: folder,
      snapshot: demo.snapshotFolder,
      baseUrl: demo.baseUrl,
      cmsUrl: 'http://localhost:3000',
      renderer: async () => demo.renderer,
      now: () => now,
      print: (line) => complaints.push(line),
    })
    server = await serveSite({
      folder: demo.siteFolder,
      port: 0,
      host: '127.0.0.1',
      besides: { path: PREVIEW_PATH, answer },
    })
  })
  afterAll(async () => {
    await server.close()
    await rm(folder, { recursive: true })
  })

  const get = (path: string) => fetch(`http://127.0.0.1:${server.port}${path}`, { redirect: 'manual' })
  const preview = (snapshot: SnapshotDocument, language: PreviewFile['language'] = 'ar') =>
    writePreview(folder, { language, bar, snapshot }, now)
  /** The guide with another title in Arabic. */
  const draft = (): SnapshotDocument => ({
    ...published,
    translations: published.translations.map((row) => ({
      ...row,
      units:
        row.language === 'ar' && row.units['title']?.[0]
          ? { ...row.units, title: [{ ...row.units['title'][0], value: written, origin: 'machine' }] }
          : row.units,
    })),
  })
  const pageOf = (token: string) => `${PREVIEW_PATH}${token}/ar/guides/${published.document.slug}/`

  it('opens on the page of the document, in the language asked for', async () => {
    const token = await preview(draft())
    const response = await get(`${PREVIEW_PATH}${token}/`)
    expect([response.status, response.headers.get('location')]).toEqual([302, pageOf(token)])
  })

  it('shows the draft, and the site does not', async () => {
    const response = await get(pageOf(await preview(draft())))
    expect(response.status).toBe(200)
    expect(await response.text()).toContain(written)
    const page = await get(`/ar/guides/${published.document.slug}/`)
    expect(await page.text()).not.toContain(written)
  })

  it('shows it in lists too, and every other page as it is published', async () => {
    const token = await preview(draft())
    expect(await (await get(`${PREVIEW_PATH}${token}/ar/guides/`)).text()).toContain(written)
    const about = await (await get(`${PREVIEW_PATH}${token}/ar/about/`)).text()
    expect(about.replace(barHtml, '')).toBe(
      readFileSync(join(demo.siteFolder, 'ar/about/index.html'), 'utf8'),
    )
  })

  it('differs from the page to come in its bar and in nothing else', async () => {
    const text = await (await get(pageOf(await preview(published)))).text()
    const page = join(demo.siteFolder, `ar/guides/${published.document.slug}/index.html`)
    expect(text).toContain(barHtml)
    expect(text.replace(barHtml, '')).toBe(readFileSync(page, 'utf8'))
  })

  it('is kept by nobody, found by no search engine, and framed by the CMS alone', async () => {
    const { headers } = await get(pageOf(await preview(draft())))
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-robots-tag')).toBe('noindex')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('content-security-policy')).toContain(
      'frame-ancestors http://localhost:3000 http://127.0.0.1:3000',
    )
  })

  it('shows a document that has never been published at the address that it will get', async () => {
    const token = await preview({
      ...published,
      document: { ...published.document, id: 'f'.repeat(24), slug: 'not-published-yet' },
    })
    const response = await get(`${PREVIEW_PATH}${token}/ar/guides/not-published-yet/`)
    expect(response.status).toBe(200)
    expect((await get('/ar/guides/not-published-yet/')).status).toBe(404)
  })

  it('reveals nothing of another preview', async () => {
    await preview(draft())
    expect(await (await get(pageOf(await preview(published)))).text()).not.toContain(written)
  })

  it('is gone after an hour, with a page that says so', async () => {
    const token = await preview(draft())
    now += PREVIEW_LASTS_MS
    const response = await get(pageOf(token))
    now = demo.clock
    expect(response.status).toBe(410)
    const text = await response.text()
    expect(text).toContain('This preview has expired')
    expect(text).not.toContain(written)
  })

  it.each(['a', 'A'.repeat(22), '..%2f..%2fsnapshot%2fmanifest', ''])(
    'does not exist under a token that nobody was given: “%s”',
    async (token) => {
      const response = await get(`${PREVIEW_PATH}${token}/ar/`)
      expect(response.status).toBe(404)
      expect(response.headers.get('x-robots-tag')).toBe('noindex')
    },
  )

  it('is written whole: nothing unfinished is left, and nothing was complained of', async () => {
    const names = await readdir(folder)
    expect(names.every((name) => /^[\w-]{22}\.json$/u.test(name))).toBe(true)
    expect(complaints).toEqual([])
  })
})
