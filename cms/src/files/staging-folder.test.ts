import { mkdir, mkdtemp, readFile, readdir, readlink, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { StagingFolder, TakenOverError } from './staging-folder.ts'

let parent: string
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'staging-'))
})
afterEach(() => rm(parent, { recursive: true }))

const at = (name: string): string => join(parent, name)
const taken = async (): Promise<StagingFolder> => {
  const staging = new StagingFolder(parent)
  await staging.take()
  return staging
}

describe('the writer that has taken over the work', () => {
  it('writes, copies, links, moves and removes, and leaves nothing behind', async () => {
    const staging = await taken()
    await writeFile(at('from'), 'a picture')
    await mkdir(at('release'))
    await staging.write(at('text'), 'one')
    await staging.write(at('text'), 'two')
    await staging.copy(at('from'), at('copy'))
    await staging.link(at('current'), 'release')
    await staging.link(at('current'), 'moved')
    await staging.move(at('release'), at('moved'))
    await staging.remove(at('from'))
    await staging.remove(at('never-there'))
    await staging.end()
    expect((await readdir(parent)).sort()).toEqual(['copy', 'current', 'moved', 'text'])
    expect(await readFile(at('text'), 'utf8')).toBe('two')
    expect(await readFile(at('copy'), 'utf8')).toBe('a picture')
    expect(await readlink(at('current'))).toBe('moved')
  })

  it('gets the error of the disk when something cannot be done', async () => {
    const staging = await taken()
    await expect(staging.move(at('never-there'), at('text'))).rejects.toMatchObject({ code: 'ENOENT' })
    await expect(staging.write(at('no-folder/text'), 'one')).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

describe('the writer that had the work before', () => {
  it.each<[string, (earlier: StagingFolder) => Promise<void>]>([
    ['write', (earlier) => earlier.write(at('text'), 'too late')],
    ['copy', (earlier) => earlier.copy(at('from'), at('text'))],
    ['link', (earlier) => earlier.link(at('text'), 'from')],
    ['move', (earlier) => earlier.move(at('from'), at('text'))],
    ['take away', (earlier) => earlier.remove(at('text'))],
  ])('can %s nothing any more, and is told why', async (_what, change) => {
    const earlier = await taken()
    const later = await taken()
    await later.write(at('from'), 'the text of the other')
    await later.write(at('text'), 'the text of the other')
    expect([earlier.isOurs(), later.isOurs()]).toEqual([false, true])
    await expect(change(earlier)).rejects.toThrow(TakenOverError)
    expect(await readFile(at('text'), 'utf8')).toBe('the text of the other')
    expect(await readFile(at('from'), 'utf8')).toBe('the text of the other')
    expect((await readdir(parent)).sort()).toEqual([later.name, 'from', 'text'])
  })
})
