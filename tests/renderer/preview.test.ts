import { mkdtemp, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PreviewGrant, PreviewPage } from '@tienviitta/content-models/publishing/preview-files'
import { type PreviewFolder, previewFolder } from '@tienviitta/cms/preview'
import { LANGUAGES } from '@tienviitta/content-models/languages/registry'
import { MODELS } from '@tienviitta/content-models/models/model'
import type { SnapshotDocument } from '@tienviitta/content-models/snapshot/snapshot'
import { PREVIEW_PATH, previewAnswer } from '@tienviitta/publisher/preview'
import { type SiteServer, serveSite } from '@tienviitta/publisher/serve'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Rendering, demoRendering } from './rendering.ts'

const HOUR_MS = 3_600_000
const BAR = /<section class="notice" data-preview.*?<\/section>/u
const SCRIPT = /<script type="module"[^>]*><\/script>/u
const written = 'نص لم يُنشر بعد'
const cmsOrigins = 'http://localhost:3000 http://127.0.0.1:3000'

describe('the preview of a draft', () => {
  let demo: Rendering
  let folder: string
  let previews: PreviewFolder
  let server: SiteServer
  let now: number
  let published: SnapshotDocument
  const complaints: string[] = []

  beforeAll(async () => {
    demo = await demoRendering()
    now = demo.clock
    folder = await mkdtemp(join(tmpdir(), 'previews-'))
    previews = previewFolder(join(folder, 'previews'))
    await mkdir(join(folder, 'media'))
    const { snapshot } = demo.open.site
    const entry = snapshot.entries('guide').find(({ languages }) => languages.includes('ar'))
    const guide = entry && snapshot.get('guide', entry.id)
    if (!guide) throw new Error('No guide of the demo content is translated into Arabic.')
    published = guide
    const answer = previewAnswer({
      previews: join(folder, 'previews'),
      pictures: join(folder, 'media'),
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
  const textOf = async (path: string) => (await get(path)).text()
  const siteFile = (path: string) => readFileSync(join(demo.siteFolder, path), 'utf8')

  const grant = (kind: PreviewGrant['kind']): PreviewGrant => ({
    kind,
    document: { collection: 'guides', id: published.document.id },
    by: 'eeva',
    name: 'Eeva',
    language: 'ar',
    adminLanguage: 'fi',
    made: new Date(now).toISOString(),
    expires: new Date(now + HOUR_MS).toISOString(),
  })
  const pageWith = (
    snapshot: SnapshotDocument | undefined,
    more: Partial<PreviewPage> = {},
  ): PreviewPage => ({
    written: new Date(now).toISOString(),
    isStale: false,
    missing: [],
    pictures: [],
    ...(snapshot && { snapshot }),
    ...more,
  })
  /** A preview as the CMS writes it; a sent link, unless stated otherwise. */
  const preview = async (
    snapshot: SnapshotDocument | undefined,
    more: Partial<PreviewPage> = {},
    kind: PreviewGrant['kind'] = 'link',
  ): Promise<string> => {
    const token = await previews.add(grant(kind), now)
    await previews.write(token, pageWith(snapshot, more))
    return token
  }
  /** The guide with another title in Arabic. */
  const draft = (title = written): SnapshotDocument => ({
    ...published,
    translations: published.translations.map((row) => ({
      ...row,
      units:
        row.language === 'ar' && row.units['title']?.[0]
          ? { ...row.units, title: [{ ...row.units['title'][0], value: title, origin: 'machine' }] }
          : row.units,
    })),
  })
  const pageOf = (token: string, language = 'ar') =>
    `${PREVIEW_PATH}${token}/${language}/guides/${published.document.slug}/`
  /** A page of a preview without what makes it one. */
  const plain = (html: string, token: string) =>
    html.replace(BAR, '').replace(SCRIPT, '').replaceAll(`href="${PREVIEW_PATH}${token}/`, 'href="/')

  it('opens on the page of the document, in its language or the one asked for', async () => {
    const token = await preview(draft())
    const response = await get(`${PREVIEW_PATH}${token}/`)
    expect([response.status, response.headers.get('location')]).toEqual([302, pageOf(token)])
    const somali = await get(`${PREVIEW_PATH}${token}/?language=so`)
    expect(somali.headers.get('location')).toBe(pageOf(token, 'so'))
  })

  it('shows the draft, and the site does not', async () => {
    const response = await get(pageOf(await preview(draft())))
    expect(response.status).toBe(200)
    expect(await response.text()).toContain(written)
    expect(await textOf(`/ar/guides/${published.document.slug}/`)).not.toContain(written)
  })

  it('shows it in lists too, and every other page as published', async () => {
    const token = await preview(draft())
    expect(await textOf(`${PREVIEW_PATH}${token}/ar/guides/`)).toContain(written)
    const about = await textOf(`${PREVIEW_PATH}${token}/ar/about/`)
    expect(plain(about, token)).toBe(siteFile('ar/about/index.html'))
  })

  it('differs from the future page only in its bar and in where its links lead', async () => {
    const token = await preview(published)
    const text = await textOf(pageOf(token))
    expect(text).toMatch(BAR)
    expect(plain(text, token)).toBe(siteFile(`ar/guides/${published.document.slug}/index.html`))
  })

  it('leads to every language and every other page within the preview', async () => {
    const token = await preview(draft())
    const html = await textOf(pageOf(token))
    const hrefs = [...html.matchAll(/<a\b[^>]*\shref="(\/[^"]*)"/gu)].map(([, href = '']) => href)
    expect(hrefs.filter((href) => !href.startsWith(`${PREVIEW_PATH}${token}/`))).toEqual([])
    for (const { tag } of LANGUAGES) expect(hrefs).toContain(pageOf(token, tag))
    expect(html).toMatch(/<link rel="stylesheet" href="\/_astro\//u)
  })

  it('says what it is, in which language, and until when its link works', async () => {
    const [bar = ''] = BAR.exec(await textOf(pageOf(await preview(draft())))) ?? []
    expect(bar).toContain('Esikatselu – tätä versiota ei ole julkaistu')
    expect(bar).toContain('Kieli: arabia.')
    expect(bar).toMatch(/Tämä linkki toimii .* asti\./u)
    expect(bar).toContain('lang="fi" dir="ltr"')
  })

  it('is not cached, is found by no search engine, is framed only by the CMS, and runs no script', async () => {
    const response = await get(pageOf(await preview(draft())))
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('x-robots-tag')).toBe('noindex')
    expect(response.headers.get('referrer-policy')).toBe('no-referrer')
    const policy = response.headers.get('content-security-policy')
    expect(policy).toContain(`frame-ancestors ${cmsOrigins}`)
    expect(policy).not.toContain('script-src')
    expect(await response.text()).not.toMatch(SCRIPT)
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
    expect(await textOf(pageOf(await preview(published)))).not.toContain(written)
  })

  it('shows a picture that the site does not have yet, but not one that the document does not show', async () => {
    const picture = {
      ...{ formerSlugs: [], sourceLanguage: 'fi', alternativeText: 'Kirjasto', sizes: [] },
      ...{ filename: 'kirjasto.png', mimeType: 'image/png', width: 1, height: 1 },
    }
    const document = MODELS.media.parse({ ...picture, model: 'media', id: 'e'.repeat(24), slug: 'kirjasto' })
    await writeFile(join(folder, 'media', document.filename), 'a picture')
    await writeFile(join(folder, 'media', 'secret.png'), 'another picture')
    const guide = MODELS.guide.parse(published.document)
    const block = { id: 'kuva', blockType: 'image' as const, image: document.id }
    const token = await preview(
      { ...published, document: { ...guide, body: [...guide.body, block] } },
      { pictures: [{ document, history: {}, translations: [] }] },
    )
    const address = `${PREVIEW_PATH}${token}/media/${document.filename}`
    expect(await textOf(pageOf(token))).toContain(`src="${address}"`)
    const response = await get(address)
    expect(response.headers.get('content-type')).toBe('image/png')
    expect(await response.text()).toBe('a picture')
    expect((await get(`${PREVIEW_PATH}${token}/media/secret.png`)).status).toBe(404)
  })

  it('is gone when it expires, with a page that says so', async () => {
    const token = await preview(draft())
    now += HOUR_MS - 1
    expect((await get(pageOf(token))).status).toBe(200)
    now += 1
    const response = await get(pageOf(token))
    now = demo.clock
    expect(response.status).toBe(410)
    const text = await response.text()
    expect(text).toContain('This preview has expired')
    expect(text).not.toContain(written)
  })

  it('is gone when it is revoked', async () => {
    const token = await preview(draft())
    expect((await get(pageOf(token))).status).toBe(200)
    await previews.remove(token, published.document.id)
    expect((await get(pageOf(token))).status).toBe(404)
  })

  it.each(['a', 'A'.repeat(22), '..%2f..%2fsnapshot%2fmanifest', 'of', ''])(
    'does not exist under a token that was never issued: “%s”',
    async (token) => {
      const response = await get(`${PREVIEW_PATH}${token}/ar/`)
      expect(response.status).toBe(404)
      expect(response.headers.get('x-robots-tag')).toBe('noindex')
    },
  )

  describe('that follows the form', () => {
    it('shows the page that the CMS has written last', async () => {
      const token = await preview(draft(), {}, 'live')
      expect(await textOf(pageOf(token))).toContain(written)
      await previews.write(token, pageWith(draft('عنوان آخر')))
      const text = await textOf(pageOf(token))
      expect(text).toContain('عنوان آخر')
      expect(text).not.toContain(written)
    })

    it('runs only the script of the server, which listens only to the CMS', async () => {
      const token = await preview(draft(), {}, 'live')
      const response = await get(pageOf(token))
      expect(response.headers.get('content-security-policy')).toMatch(
        /default-src 'none';.* script-src 'self'; connect-src 'self'$/u,
      )
      const html = await response.text()
      const [script = ''] = SCRIPT.exec(html) ?? []
      expect(script).toContain(`data-cms="${cmsOrigins}"`)
      expect(plain(html, token)).not.toContain('<script type="module"')
      const [, source = ''] = / src="([^"]+)"/u.exec(script) ?? []
      expect((await get(source)).headers.get('content-type')).toBe('text/javascript; charset=utf-8')
      expect((await get(`${PREVIEW_PATH}live/none.ts`)).status).toBe(404)
    })

    it('tells the open page about each new version; a sent link is told nothing', async () => {
      const token = await preview(draft(), {}, 'live')
      const leaving = new AbortController()
      const response = await fetch(`http://127.0.0.1:${server.port}${PREVIEW_PATH}changes/${token}`, {
        signal: leaving.signal,
      })
      const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
      const next = async () => (await reader?.read())?.value ?? ''
      const first = await next()
      expect(first).toMatch(/^data: \S+\n\n$/u)
      await previews.write(token, pageWith(draft('عنوان آخر')))
      expect(await next()).not.toBe(first)
      leaving.abort()
      expect((await get(`${PREVIEW_PATH}changes/${await preview(draft())}`)).status).toBe(404)
    })

    it('waits for the CMS to write it, and says what the draft lacks', async () => {
      const token = await previews.add(grant('live'), now)
      expect(await textOf(`${PREVIEW_PATH}${token}/`)).toContain('Esikatselua valmistellaan')
      await previews.write(token, pageWith(undefined, { missing: ['summary: <pakollinen>'] }))
      const incomplete = await textOf(`${PREVIEW_PATH}${token}/`)
      expect(incomplete).toContain('Täytä tai korjaa')
      expect(incomplete).toContain('summary: &lt;pakollinen&gt;')
      expect(incomplete).toMatch(SCRIPT)
    })

    it('says that the last change could not be shown', async () => {
      const token = await preview(draft(), { isStale: true }, 'live')
      expect(await textOf(pageOf(token))).toContain('Viimeisintä muutosta ei voitu näyttää')
    })
  })

  it('is written completely: nothing unfinished is left, and nothing was complained about', async () => {
    const names = await readdir(join(folder, 'previews'), { recursive: true })
    expect(names.filter((name) => /\.json\.|\.new$/u.test(name))).toEqual([])
    expect(complaints).toEqual([])
  })
})
