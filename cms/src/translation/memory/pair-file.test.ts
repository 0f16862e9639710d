import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { PairFile } from './pair-file.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tienviitta-pair-file-'))
  vi.stubEnv('TMPDIR', folder)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true })
})

const NUMBERS = 40
const pairOf = (value: string) =>
  ({ key: 'k', source: 's', sourceLanguage: 'fi', value, from: '', at: '' }) as const

test('a number has the pair that was kept under it last, whatever its length, and nothing is left behind', async () => {
  const value = fc.oneof(fc.string({ unit: 'binary' }), fc.constant('ä'.repeat(300_000)))
  const given = fc.array(fc.tuple(fc.nat(NUMBERS - 1), value), { maxLength: 60 })
  const keeps = fc.asyncProperty(given, given, async (before, after) => {
    const file = await PairFile.open(NUMBERS)
    const expected = new Map<number, string>()
    for (const some of [before, after]) {
      for (const [number, text] of some) {
        await file.put(number, pairOf(text))
        expected.set(number, text)
      }
      const numbers = file.numbers()
      expect(numbers).toEqual([...expected.keys()].sort((one, other) => one - other))
      expect(await file.read(numbers)).toEqual(numbers.map((number) => pairOf(expected.get(number) ?? '')))
    }
    expect(await readdir(folder)).toHaveLength(1)
    await file.remove()
    expect(await readdir(folder)).toEqual([])
  })
  await fc.assert(keeps, { numRuns: 20 })
})
