import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TakenOverError } from '@tienviitta/cms/files'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FileTable } from '../files/file-table.ts'
import { fileOf } from '../files/file-tree.ts'
import { ReleaseFolder } from './release-folder.ts'
import { KEPT_RELEASES_FILE } from '@tienviitta/content-models/publishing/kept-releases'

let site: string
beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), 'releases-'))
})
afterEach(() => rm(site, { recursive: true }))

const open = async (): Promise<ReleaseFolder> => {
  const folder = new ReleaseFolder(site, 2)
  await folder.recover()
  return folder
}

/** Makes a release of one page, based on the newest one. */
async function make(folder: ReleaseFolder, text: string): Promise<string> {
  const newest = await folder.newest()
  const release = await folder.nextName()
  const bytes = Buffer.from(text)
  const manifest = {
    release,
    madeAt: '2026-11-24T08:00:00.000Z',
    baseUrl: 'https://www.example.fi',
    snapshot: 'a',
    code: 'b',
    files: FileTable.of({ 'fi/index.html': fileOf(bytes) }),
  }
  await folder.make({ manifest, made: new Map([['fi/index.html', { bytes }]]) }, newest?.release)
  return release
}
const shown = (): Promise<string> => readFile(join(site, 'current', 'fi', 'index.html'), 'utf8')

describe('a process that was suspended until another one took over', () => {
  let earlier: ReleaseFolder
  let later: ReleaseFolder
  let ready: string
  beforeEach(async () => {
    earlier = await open()
    await earlier.show(await make(earlier, 'first'))
    await earlier.settle('000001')
    ready = await make(earlier, 'was about to be shown')
    later = await open()
    await later.show(await make(later, 'of the other'), {
      release: '000003',
      by: 'Aino',
      at: '2026-11-24T08:00:00.000Z',
    })
  })

  it('no longer shows anything, and does not forget what is held on purpose', async () => {
    await expect(earlier.show(ready)).rejects.toThrow(TakenOverError)
    await expect(earlier.prune()).rejects.toThrow(TakenOverError)
    expect([earlier.isOurs(), later.isOurs()]).toEqual([false, true])
    expect(await shown()).toBe('of the other')
    expect(JSON.parse(await readFile(join(site, KEPT_RELEASES_FILE), 'utf8'))).toMatchObject({
      current: '000003',
      held: { by: 'Aino' },
    })
  })

  it('adds no release', async () => {
    await expect(make(earlier, 'too late')).rejects.toThrow(TakenOverError)
    expect(await later.names()).toEqual(['000001', '000002', '000003'])
  })

  it('leaves alone what the other one is making, and its spare tree', async () => {
    await later.settle('000003')
    await expect(earlier.settle(ready)).rejects.toThrow(TakenOverError)
    await later.show(await make(later, 'upon the spare tree'))
    expect(await shown()).toBe('upon the spare tree')
    await later.settle('000004')
    expect(await later.names()).toEqual(['000003', '000004'])
  })
})

describe('a process that begins after another one has died', () => {
  it('takes over its spare tree, and nothing else', async () => {
    const dead = await open()
    await dead.show(await make(dead, 'first'))
    await dead.settle('000001')
    const folder = await open()
    await folder.show(await make(folder, 'second'))
    expect(await shown()).toBe('second')
    await folder.settle('000002')
    const hidden = (await readdir(folder.paths.releases)).filter((name) => name.startsWith('.'))
    expect(hidden.map((name) => name.replace(/-.*/u, '')).sort()).toEqual(['.spare', '.staging'])
  })
})
