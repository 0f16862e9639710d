import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { currentRenderer } from '@tienviitta/publisher/render'
import { LANGUAGES } from '@tienviitta/content-models/languages/registry'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Rendering, addressOfFile, builtFiles, demoRendering } from './rendering.ts'

let demo: Rendering
beforeAll(async () => {
  demo = await demoRendering()
})

/** The files in which the renderer differs from `astro build`. */
async function different(files: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const file of files) {
    const { status, body } = await demo.renderer.renderPage(addressOfFile(file), demo.open)
    const same = Buffer.compare(readFileSync(join(demo.siteFolder, file)), body) === 0
    if (!same || status !== 200) found.push(`${file} (${status})`)
  }
  return found
}

describe('the renderer writes what “astro build” writes, byte for byte', () => {
  it.each(LANGUAGES.map(({ tag }) => tag))('every page in %s', async (tag) => {
    const pages = builtFiles(tag)
    expect(pages.length).toBeGreaterThan(50)
    expect(await different(pages)).toEqual([])
  })

  it('the language chooser, the gallery, the pictures, the schemas and the files for the host', async () => {
    const others = ['index.html', 'robots.txt', '_headers', '_redirects']
    const folders = ['gallery', 'media', 'schema'].flatMap((folder) => builtFiles(folder))
    expect(await different([...others, ...folders])).toEqual([])
  })

  it('the page for wrong addresses, at every one of them', async () => {
    const page = readFileSync(join(demo.siteFolder, '404.html'), 'utf8')
    const wrong = [
      '/nothing/',
      '/xx/',
      '/fi/guides/nothing/',
      '/fi/municipalities/espoo/guides/nothing/',
      '/media/no.webp',
    ]
    for (const path of wrong) {
      const { status, body } = await demo.renderer.renderPage(path, demo.open)
      expect([path, status, new TextDecoder().decode(body)]).toEqual([path, 404, page])
    }
  })

  it('the same style sheet, under the same name', async () => {
    const folder = join(await currentRenderer(), 'client', '_astro')
    expect(readdirSync(folder).map((name) => `_astro/${name}`)).toEqual(builtFiles('_astro'))
  })
})

describe('a rendered page', () => {
  it('reports what it was made from, and in which languages it is really written', async () => {
    const guide = demo.open.site.snapshot.entries('guide').find(({ languages }) => languages.includes('ar'))
    const { dependencies, alternates } = await demo.renderer.renderPage(
      `/ar/guides/${guide?.slug}/`,
      demo.open,
    )
    expect(dependencies.documents.get(guide?.id ?? '')).toBe(guide?.hash)
    expect(alternates?.path).toBe(`guides/${guide?.slug}`)
    expect(alternates?.translated).toEqual(expect.arrayContaining(['fi', 'ar']))
  })

  it('of a list names the list', async () => {
    const { dependencies } = await demo.renderer.renderPage('/so/offices/', demo.open)
    expect([...dependencies.lists.keys()]).toContain('office')
  })

  it('that cannot be made fails with the cause', async () => {
    const broken = { ...demo.open, media: () => undefined }
    const [picture = ''] = builtFiles('media')
    const failure = demo.renderer.renderPage(`/${picture}`, broken)
    await expect(failure).rejects.toMatchObject({
      cause: { message: expect.stringContaining('not in the snapshot') as string },
    })
  })
})

describe('the bundle', () => {
  it('has no content: no title of a guide is in it', async () => {
    const { snapshot } = demo.open.site
    const titles = snapshot.entries('guide').map(({ id }) => snapshot.brief(id)?.document.title ?? '')
    const server = join(await currentRenderer(), 'server')
    const code = readdirSync(server, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.mjs'))
      .map((name) => readFileSync(join(server, name), 'utf8'))
      .join('\n')
    expect(titles.length).toBeGreaterThan(10)
    expect(titles.filter((title) => code.includes(title))).toEqual([])
  })

  it('is built once for the same code', async () => {
    expect(await currentRenderer()).toBe(await currentRenderer())
  })
})
