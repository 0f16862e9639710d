import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findParts } from './find-parts.ts'
import { PART_MANIFEST } from './part-manifest.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'find-parts-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const hash = 'a'.repeat(64)
const write = async (place: string, number: number, file = 'fi/index.html'): Promise<string> => {
  const part = join(folder, place)
  await mkdir(part, { recursive: true })
  const manifest = {
    ...{ formatVersion: 1, number, of: 3, snapshot: hash, code: hash, words: '', baseUrl: '' },
    ...{ clock: '2026-11-24T08:00:00.000Z', total: 1, notMade: [] },
    files: [{ path: '/fi/', file, hash, bytes: 1 }],
  }
  await writeFile(join(part, PART_MANIFEST), JSON.stringify(manifest))
  return part
}
const found = async (...folders: readonly string[]): Promise<number[]> =>
  (await findParts(folders)).map(({ number }) => number)

describe('the parts of a site are found', () => {
  it('by their own folders, in any order, each once', async () => {
    const [second, first] = [await write('own/b', 2), await write('own/a', 1)]
    expect(await found(second, first, `${second}/`, join(folder, 'own'))).toEqual([1, 2])
  })

  it('in a folder that holds them, also with a folder around each, as a CI hands them over', async () => {
    await write('ci/artifact-1/part-1-of-3', 1)
    await write('ci/part-2-of-3', 2)
    expect(await found(join(folder, 'ci'))).toEqual([1, 2])
  })

  it('without those that were not finished', async () => {
    await write('killed/part-1-of-3', 1)
    await write('killed/part-2-of-3.unfinished', 2)
    expect(await found(join(folder, 'killed'))).toEqual([1])
  })
})

describe('it is said', () => {
  it.each(['nowhere', 'empty'])('that there is none: %s', async (name) => {
    await mkdir(join(folder, 'empty'), { recursive: true })
    await expect(found(join(folder, name))).rejects.toThrow(
      `There is no part of a site in ${folder}/${name}.`,
    )
  })

  it('that one cannot be read, such as when several were unpacked into one folder', async () => {
    const part = await write('mixed', 1)
    await writeFile(join(part, PART_MANIFEST), '{"formatVersion":1,"number":1}{"format')
    await expect(found(part)).rejects.toThrow(/part\.json cannot be read.*a folder of its own/u)
  })

  it.each(['../../etc/passwd', '/etc/passwd', 'fi/../../x', ''])(
    'that a file lies outside: “%s”',
    async (file) => {
      await expect(found(await write('outside', 1, file))).rejects.toThrow('cannot be read')
    },
  )
})
