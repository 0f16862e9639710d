import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  currentRenderer,
  type FullRendering,
  type RenderedSite,
  renderEverything,
} from '@tienviitta/publisher/render'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Rendering, demoRendering } from './rendering.ts'

let demo: Rendering
let folder: string
let rendering: FullRendering
let rendered: RenderedSite
const dependencies = new Map<string, unknown>()
const queryHashes = new Map<string, string>()
const progress: number[] = []

beforeAll(async () => {
  demo = await demoRendering()
  folder = await mkdtemp(join(tmpdir(), 'full-rendering-'))
  rendering = {
    bundle: await currentRenderer(),
    snapshot: demo.snapshotFolder,
    clock: demo.clock,
    baseUrl: demo.baseUrl,
    target: join(folder, 'site'),
    processes: 2,
  }
  rendered = await renderEverything({
    ...rendering,
    progress: (done) => progress.push(done),
    traces: {
      query: (key, { hash }) => void queryHashes.set(key, hash),
      page: ({ path }, names) => void dependencies.set(path, names),
    },
  })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('a full rendering by two processes', () => {
  it('writes every file as “astro build” does, byte for byte', async () => {
    const different: string[] = []
    for (const { file } of rendered.outputs) {
      const ours = await readFile(join(rendering.target, file))
      if (!ours.equals(await readFile(join(demo.siteFolder, file)))) different.push(file)
    }
    expect(different).toEqual([])
  })

  it('names every output of the renderer, with the length and hash of what it wrote', async () => {
    const { outputs } = rendered
    expect(outputs.map(({ path }) => path)).toEqual(demo.renderer.outputs(demo.open).map(({ path }) => path))
    for (const { file, hash, bytes } of outputs.slice(0, 50)) {
      const written = await readFile(join(rendering.target, file))
      expect([bytes, hash]).toEqual([written.length, createHash('sha256').update(written).digest('hex')])
    }
  })

  it('tells of each page what the renderer tells of it', async () => {
    for (const { path, status, alternates } of rendered.outputs.slice(-40)) {
      const page = await demo.renderer.renderPage(path, demo.open)
      expect({ path, status, alternates }).toEqual({
        ...{ path, status: page.status, alternates: page.alternates },
      })
      const { documents, lists, queries, ...bounds } = page.dependencies
      expect(dependencies.get(path)).toEqual({
        ...{ documents: [...documents.keys()], lists: [...lists.keys()], queries: [...queries.keys()] },
        ...bounds,
      })
      for (const [key, hash] of queries) expect(queryHashes.get(key), key).toBe(hash)
    }
  })

  it('leaves nothing beside its folder', async () => {
    expect(await readdir(folder)).toEqual(['site'])
  })

  it('says how far it is, up to the last page', () => {
    expect(progress.at(-1)).toBe(rendered.outputs.length)
  })
})

describe('a full rendering goes on', () => {
  const pages = ['fi/guides/', 'ar/guides/renting-a-home/', 'so/guides/renting-a-home/']
  /** A bundle like the real one, but for what it does before it renders one of its pages. */
  const bundleThat = async (name: string, does: string): Promise<string> => {
    const bundle = join(folder, name)
    await mkdir(join(bundle, 'server'), { recursive: true })
    const real = JSON.stringify(pathToFileURL(join(rendering.bundle, 'server', 'entry.mjs')).href)
    const code = `import { renderPage as real } from ${real}
export * from ${real}
export async function renderPage(path, open) {
  if (path === '/ar/guides/renting-a-home/') { ${does} }
  return real(path, open)
}`
    await writeFile(join(bundle, 'server', 'entry.mjs'), code)
    return bundle
  }
  const renderPages = async (settings: Partial<FullRendering>) => {
    const target = await mkdtemp(join(folder, 'pages-'))
    const all = demo.renderer.outputs(demo.open)
    const outputs = all.filter(({ path }) => pages.includes(path.slice(1)))
    const { outputs: made } = await renderEverything({ ...rendering, target, outputs, ...settings })
    return made
  }
  const hashes = (outputs: RenderedSite['outputs']) => outputs.map(({ path, hash }) => [path, hash])
  const expected = () => hashes(rendered.outputs.filter(({ path }) => pages.includes(path.slice(1))))

  it('when one of its processes is killed', async () => {
    let isKilled = false
    const made = await renderPages({
      onStart: (child) => {
        if (!isKilled) child.kill('SIGKILL')
        isKilled = true
      },
    })
    expect(hashes(made)).toEqual(expected())
  })

  it('when the briefs of guides on the disk are damaged', async () => {
    const target = join(folder, 'with-damaged-briefs')
    const spoil = () => {
      const places = readdirSync(`${target}.briefs`).map((name) => join(`${target}.briefs`, name))
      for (const file of places) writeFileSync(file, readFileSync(file, 'utf8').replaceAll('a', 'e'))
      return places.length
    }
    let spoiled = 0
    const { outputs } = await renderEverything({
      ...{ ...rendering, target },
      choose: (all) => {
        spoiled = spoil()
        return all.filter(({ path }) => pages.includes(path.slice(1)))
      },
    })
    expect(spoiled).toBe(2)
    expect(hashes(outputs)).toEqual(expected())
  })

  it('when one of its processes is stopped', async () => {
    let isStopped = false
    const made = await renderPages({
      patienceMs: 15_000,
      onStart: (child) => {
        if (!isStopped) child.kill('SIGSTOP')
        isStopped = true
      },
    })
    expect(hashes(made)).toEqual(expected())
  })

  it('when a process ended at a page that the next one can make', async () => {
    const mark = JSON.stringify(join(folder, 'ended-once'))
    const bundle = await bundleThat(
      'ends-once',
      `const { existsSync, writeFileSync } = await import('node:fs')
       if (!existsSync(${mark})) { writeFileSync(${mark}, ''); process.kill(process.pid, 'SIGKILL') }`,
    )
    expect(hashes(await renderPages({ bundle }))).toEqual(expected())
  })

  it('when a page needs more memory than there is: only that page is not made, with the reason', async () => {
    const bundle = await bundleThat(
      'needs-2-gb',
      `const held = []; for (let mb = 0; mb < 2048; mb += 1) held.push(new Array(2 ** 17).fill(mb))
       if (held.length === 0) return`,
    )
    const told: string[] = []
    const made = await renderPages({ bundle, freeMb: 400, report: (line) => told.push(line) })
    expect(told).toEqual(['Memory is short: 1 of 2 processes render, which takes longer.'])
    const lacking = made.filter(({ status }) => status !== 200)
    expect(lacking.map(({ path, faults }) => [path, faults])).toEqual([
      [
        '/ar/guides/renting-a-home/',
        [
          {
            check: 'not-made',
            detail: expect.stringMatching(/needed more than \d+ MB of memory/u) as string,
          },
        ],
      ],
    ])
    expect(hashes(made.filter(({ status }) => status === 200))).toEqual(
      expected().filter(([path]) => path !== '/ar/guides/renting-a-home/'),
    )
  })
})

describe('a full rendering ends with the reason', () => {
  it('when a file cannot be written', async () => {
    const target = join(folder, 'a-file')
    await writeFile(target, '')
    await expect(renderEverything({ ...rendering, target })).rejects.toThrow(/a-file/u)
  })

  it('when every process is killed', async () => {
    const failure = renderEverything({ ...rendering, onStart: (child) => child.kill('SIGKILL') })
    await expect(failure).rejects.toThrow(/was killed, by the system when memory ran out or by somebody/u)
  })

  it('when it is called off', async () => {
    const signal = AbortSignal.abort(new Error('called off'))
    await expect(renderEverything({ ...rendering, signal })).rejects.toThrow('called off')
  })
})
