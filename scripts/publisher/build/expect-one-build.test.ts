import { describe, expect, it } from 'vitest'
import { type Expected, expectOneBuild } from './expect-one-build.ts'
import type { Part } from './part-manifest.ts'

const hash = (digit: string): string => digit.repeat(64)
const made = {
  snapshot: hash('a'),
  code: hash('b'),
  words: 'ICU 78',
  clock: '2026-11-24T08:00:00.000Z',
  baseUrl: 'https://www.example.fi',
}
const part = (number: number, changes: Partial<Part> = {}): Part => ({
  formatVersion: 1,
  number,
  of: 3,
  ...made,
  total: 3,
  notMade: [],
  files: [{ path: `/fi/${number}/`, file: `fi/${number}/index.html`, hash: hash('c'), bytes: 1 }],
  folder: `/parts/${number}`,
  ...changes,
})
const here = { snapshot: made.snapshot, code: made.code }
const refusal = (parts: readonly Part[], expected: Expected = here): string => {
  try {
    expectOneBuild(parts, expected)
    return 'no refusal'
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

describe('parts are joined', () => {
  it('when all are there and made of the same', () => {
    expect(refusal([part(1), part(2), part(3)])).toBe('no refusal')
    expect(refusal([part(1), part(2), part(3)], made)).toBe('no refusal')
  })

  it('when one of them has nothing', () => {
    expect(refusal([part(1), part(2), part(3, { files: [] })].map((one) => ({ ...one, total: 2 })))).toBe(
      'no refusal',
    )
  })
})

describe('parts are not joined, and the refusal names the part and says what to do', () => {
  it.each([
    [{ snapshot: hash('d') }, 'made of different snapshots', 'dddddddddddd', 'the same copy of the snapshot'],
    [{ code: hash('d') }, 'different versions of the code', 'dddddddddddd', 'the same commit'],
    [{ words: 'ICU 77' }, 'different data for languages', 'ICU 77', 'the same version of Node'],
    [{ clock: '2026-11-24T08:00:01.000Z' }, 'different moments', '08:00:01.000Z', 'the same --clock'],
    [{ baseUrl: 'http://localhost:4321' }, 'different addresses', 'localhost', 'the same --base-url'],
  ])('when one differs: %j', (changes, ...sentences) => {
    const told = refusal([part(1), part(2, changes), part(3)])
    for (const sentence of [...sentences, 'part 2 of 3 (/parts/2)']) expect(told).toContain(sentence)
  })

  it.each([
    [{ snapshot: hash('e') }, 'made of another snapshot than the one here', '--snapshot'],
    [{ code: hash('e') }, 'another version of the code than the one here', 'commit'],
    [{ baseUrl: 'https://other.example' }, 'another address of the site', 'Leave --base-url out'],
    [{ clock: '2026-11-25T08:00:00.000Z' }, 'another moment', 'Leave --clock out'],
  ])('when what is at hand differs from all of them: %j', (changes, ...sentences) => {
    const told = refusal([part(1), part(2), part(3)], { ...here, ...changes })
    for (const sentence of sentences) expect(told).toContain(sentence)
  })

  it('when some are missing', () => {
    expect(refusal([part(2)])).toBe(
      '2 of 3 parts are missing: 1/3, 3/3. Make them, the first with "npm run build -- --shard 1/3", and join again.',
    )
  })

  it('when one is there twice, as after a second try', () => {
    expect(refusal([part(1), part(2), part(2, { folder: '/parts/again/2' }), part(3)])).toBe(
      'A part is there 2 times: part 2 of 3 (/parts/2), part 2 of 3 (/parts/again/2). Delete all but the right one.',
    )
  })

  it('when they are of different numbers of parts', () => {
    expect(refusal([part(1), part(2, { of: 4 }), part(3)])).toContain(
      'not of one division: part 1 of 3 (/parts/1), part 2 of 4 (/parts/2)',
    )
  })

  it('when a file is in two of them', () => {
    expect(refusal([part(1), part(2), part(3, { files: part(2).files })])).toContain(
      'fi/2/index.html is in two parts: part 2 of 3 (/parts/2), part 3 of 3 (/parts/3)',
    )
  })

  it('when they are not the whole site', () => {
    expect(refusal([part(1), part(2), part(3, { files: [] })])).toContain(
      'Together the parts have 2 files; by what part 1 of 3 (/parts/1) says, the site has 3.',
    )
  })
})
