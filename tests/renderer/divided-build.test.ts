import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { appendFile, cp, mkdir, mkdtemp, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { commandFile } from '@tienviitta/process/project'
import { joinParts, renderPart, renderSite } from '@tienviitta/publisher/build'
import { currentRenderer } from '@tienviitta/publisher/render'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { differing } from '../publishing/differing.ts'
import { type Rendering, demoRendering } from './rendering.ts'

/** How many machines there are. */
const OF = 3

let demo: Rendering
let folder: string
let whole: string
let pages: number
const progress: [number, number][] = []
const part = (number: number): string => join(folder, 'parts', `part-${number}-of-${OF}`)

beforeAll(async () => {
  demo = await demoRendering()
  folder = await mkdtemp(join(tmpdir(), 'divided-build-'))
  whole = join(folder, 'whole')
  pages = await renderSite({ ...contentOf(demo), out: whole })
  const out = join(folder, 'parts')
  await renderPart({ ...contentOf(demo), part: { number: 1, of: OF }, out })
  // Another machine: its snapshot and its renderer have other places, and its clock shows another day.
  const snapshot = join(folder, 'copy-of-snapshot')
  await cp(demo.snapshotFolder, snapshot, { recursive: true })
  const renderers = join(folder, 'renderers')
  const bundle = await currentRenderer()
  await cp(bundle, join(renderers, basename(bundle)), { recursive: true })
  const other = { TZ: 'Pacific/Kiritimati', LANG: 'ar_EG.UTF-8', RENDERER_DIR: renderers }
  const made = await build(other, ...shard(2), '--snapshot', snapshot, '--out', out)
  expect(made).toMatchObject({ code: 0, output: expect.stringContaining('Part 2 of 3 is in') as string })
  await renderPart({ ...contentOf(demo), part: { number: 3, of: OF }, out })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The number of the part that has a file. */
const holderOf = (file: string): number =>
  [1, 2, 3].find((number) => existsSync(join(part(number), 'site', file))) ?? 0
const contentOf = ({ snapshotFolder, clock, baseUrl }: Rendering) => ({
  snapshot: snapshotFolder,
  clock,
  baseUrl,
})
const shard = (number: number): string[] => [
  ...['--shard', `${number}/${OF}`, '--base-url', demo.baseUrl],
  ...['--clock', new Date(demo.clock).toISOString()],
]

/** What `npm run build` does. */
async function build(env: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const child = spawn(process.execPath, [commandFile('build'), ...args], {
    env: { ...process.env, SITE_CLOCK: '', ...env },
    cwd: tmpdir(),
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  }
  const [code] = (await once(child, 'close')) as [number]
  return { code, output }
}

/** A folder with links to the parts, but for one that is copied, so that it can be damaged. */
async function partsWithCopyOf(number: number, name: string): Promise<string> {
  const parts = join(folder, name)
  await mkdir(parts)
  for (const each of await readdir(join(folder, 'parts'))) {
    const [from, to] = [join(folder, 'parts', each), join(parts, each)]
    if (from === part(number)) await cp(from, to, { recursive: true })
    else await symlink(from, to)
  }
  return parts
}
const joining = (parts: readonly string[], settings: Partial<Parameters<typeof joinParts>[0]> = {}) =>
  joinParts({ parts, snapshot: demo.snapshotFolder, out: join(folder, 'joined'), ...settings })

describe('a build that was divided over three machines', () => {
  it('is the site of one machine, byte for byte, whatever the order of the parts', async () => {
    const order = [part(3), part(1), part(2)]
    expect(await joining(order, { progress: (...now) => progress.push(now) })).toBe(pages)
    expect(await differing(join(folder, 'joined'), whole)).toEqual([])
    expect(await differing(join(folder, 'joined'), demo.siteFolder)).toEqual([])
  })

  it('says how far it is, up to the last file', () => {
    const total = demo.renderer.outputs(demo.open).flat().length
    expect(progress.at(-1)).toEqual([total, total])
  })

  it('is joined by the command, from a folder that holds the parts, and replaces an earlier site', async () => {
    const out = join(folder, 'by-command')
    await mkdir(out)
    await writeFile(join(out, 'old.html'), '')
    const parts = join(folder, 'parts')
    const made = await build({}, '--join', parts, '--snapshot', demo.snapshotFolder, '--out', out)
    expect(made).toEqual({
      code: 0,
      output: expect.stringMatching(
        new RegExp(`^\\[1/1\\] Building the site … .*\\(${pages} pages\\)\n\nThe site is in ${out}.\n$`, 'u'),
      ) as string,
    })
    expect(await differing(out, whole)).toEqual([])
  })

  it('may have parts with nothing in them', async () => {
    const out = join(folder, 'many')
    const made = await renderPart({ ...contentOf(demo), part: { number: 9000, of: 9000 }, out })
    expect(made.pages).toBe(0)
    await expect(joining([made.folder])).rejects.toThrow('8999 of 9000 parts are missing: 1/9000, 2/9000')
  })
})

describe('parts are not joined, and an earlier site stays', () => {
  const refused = async (
    parts: string,
    sentence: string | RegExp,
    settings?: Parameters<typeof joining>[1],
  ) => {
    const out = `${parts}-earlier`
    await mkdir(out, { recursive: true })
    await writeFile(join(out, 'index.html'), 'as it was')
    await expect(joining([parts], { out, ...settings })).rejects.toThrow(sentence)
    expect(await readdir(out)).toEqual(['index.html'])
    expect(existsSync(`${out}.unfinished`)).toBe(false)
  }

  it('when a file was damaged on its way', async () => {
    const file = 'fi/guides/index.html'
    const number = holderOf(file)
    const parts = await partsWithCopyOf(number, 'damaged')
    await appendFile(join(parts, basename(part(number)), 'site', file), ' ')
    await refused(
      parts,
      `In part ${number} of 3 (${join(parts, basename(part(number)))}) the file ${file} is damaged. Copy part-${number}-of-3 again`,
    )
  })

  it('when a file is missing', async () => {
    const parts = await partsWithCopyOf(3, 'lacking')
    const [lost = ''] = await readdir(join(parts, 'part-3-of-3', 'site'))
    await rm(join(parts, 'part-3-of-3', 'site', lost), { recursive: true })
    await refused(parts, /In part 3 of 3 .* is missing\. .*--shard 3\/3/u)
  })

  it('when the snapshot at hand is another one', async () => {
    const snapshot = join(folder, 'other-snapshot')
    await cp(demo.snapshotFolder, snapshot, { recursive: true })
    await appendFile(join(snapshot, 'manifest.json'), '\n')
    await refused(join(folder, 'parts'), 'made of another snapshot than the one here', { snapshot })
  })

  it('when the document of a picture is missing in it', async () => {
    const snapshot = join(folder, 'snapshot-without-picture')
    await cp(demo.snapshotFolder, snapshot, { recursive: true })
    const [picture = ''] = await readdir(join(snapshot, 'documents', 'media'))
    await rm(join(snapshot, 'documents', 'media', picture))
    await refused(join(folder, 'parts'), /is damaged: 1 of its files .* such as that of the media/u, {
      snapshot,
    })
  })

  it('when a try before them was left in the folder', async () => {
    const parts = await partsWithCopyOf(2, 'twice')
    await mkdir(join(parts, 'try-1'))
    await symlink(part(2), join(parts, 'try-1', 'part-2-of-3'))
    await refused(parts, /A part is there 2 times: part 2 of 3/u)
  })

  it('when the site would be put in the place of its parts', async () => {
    const parts = await partsWithCopyOf(1, 'in-place')
    await expect(joining([parts], { out: parts })).rejects.toThrow('Choose another --out')
    expect(await readdir(parts)).toContain('part-1-of-3')
  })

  it('when a page could not be made: its part says so, and so does the refusal', async () => {
    const real = await currentRenderer()
    const bundle = join(folder, 'failing', basename(real))
    await cp(join(real, 'client'), join(bundle, 'client'), { recursive: true })
    await mkdir(join(bundle, 'server'))
    const code = JSON.stringify(pathToFileURL(join(real, 'server', 'entry.mjs')).href)
    await writeFile(
      join(bundle, 'server', 'entry.mjs'),
      `import { renderPage as real } from ${code}
export * from ${code}
export const renderPage = (path, open) =>
  path === '/ar/guides/renting-a-home/' ? process.kill(process.pid, 'SIGKILL') : real(path, open)`,
    )
    const holder = holderOf('ar/guides/renting-a-home/index.html')
    const parts = await partsWithCopyOf(holder, 'not-made')
    const env = { RENDERER_DIR: join(folder, 'failing') }
    const made = await build(env, ...shard(holder), '--snapshot', demo.snapshotFolder, '--out', parts)
    const sentence = `In part ${holder} of 3 the page /ar/guides/renting-a-home/ could not be made. The process that rendered it was killed`
    expect(made).toMatchObject({ code: 1, output: expect.stringContaining(sentence) as string })
    await refused(parts, sentence)
  })
})

describe('a part is not made', () => {
  it('of a snapshot of which a file is missing on this machine', async () => {
    const snapshot = join(folder, 'incomplete-snapshot')
    await cp(demo.snapshotFolder, snapshot, { recursive: true })
    const [guide = ''] = await readdir(join(snapshot, 'documents', 'guide'))
    await rename(join(snapshot, 'documents', 'guide', guide), join(folder, guide))
    const out = join(folder, 'of-incomplete')
    await expect(
      renderPart({ ...contentOf(demo), snapshot, part: { number: 1, of: OF }, out }),
    ).rejects.toThrow(/1 of its files are missing or not what its manifest says, such as that of the guide/u)
    expect(existsSync(join(out, 'part-1-of-3'))).toBe(false)
  })

  it('without a snapshot', async () => {
    const made = await build({}, ...shard(1), '--snapshot', join(folder, 'nothing'), '--out', folder)
    expect(made).toMatchObject({
      code: 1,
      output: expect.stringContaining('There is no snapshot in') as string,
    })
  })
})
