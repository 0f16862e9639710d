import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
  rendered = await renderEverything({ ...rendering, progress: (done) => progress.push(done) })
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
    expect(outputs.map(({ path }) => path)).toEqual(
      demo.renderer
        .outputs(demo.open)
        .flat()
        .map(({ path }) => path),
    )
    for (const { file, hash, bytes } of outputs.slice(0, 50)) {
      const written = await readFile(join(rendering.target, file))
      expect([bytes, hash]).toEqual([written.length, createHash('sha256').update(written).digest('hex')])
    }
  })

  it('tells of each page what the renderer tells of it', async () => {
    for (const { path, status, dependencies, alternates } of rendered.outputs.slice(-40)) {
      const page = await demo.renderer.renderPage(path, demo.open)
      expect({ path, status, dependencies, alternates }).toEqual({
        path,
        status: page.status,
        dependencies: page.dependencies,
        alternates: page.alternates,
      })
    }
  })

  it('says how far it is, up to the last page', () => {
    expect(progress.at(-1)).toBe(rendered.outputs.length)
  })
})

describe('a full rendering ends with the reason', () => {
  it('when a file cannot be written', async () => {
    const target = join(folder, 'a-file')
    await writeFile(target, '')
    await expect(renderEverything({ ...rendering, target })).rejects.toThrow(/a-file/u)
  })

  it('when a process is ended from outside', async () => {
    const failure = renderEverything({ ...rendering, onStart: (child) => child.kill('SIGKILL') })
    await expect(failure).rejects.toThrow(/ended by the signal SIGKILL/u)
  })

  it('when it is called off', async () => {
    const signal = AbortSignal.abort(new Error('called off'))
    await expect(renderEverything({ ...rendering, signal })).rejects.toThrow('called off')
  })
})
