import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FileTable, differenceOf } from './file-table.ts'
import type { ReleaseFile } from './release-manifest.ts'
import { manifestTextOf, releaseOf } from './release.ts'

const path = fc.oneof(
  fc.constantFrom(
    'index.html',
    'fi/index.html',
    'ar/index.html',
    'robots.txt',
    '__proto__',
    '1',
    'constructor',
  ),
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
)
const file: fc.Arbitrary<ReleaseFile> = fc.record({
  hash: fc.constantFrom('a', 'b', 'c').map((digit) => digit.repeat(64)),
  bytes: fc.nat(3),
})
const change = fc.array(fc.tuple(path, fc.option(file, { nil: undefined })), { maxLength: 30 })
const changes = fc.array(change, { maxLength: 6 })

/** The same by the plainest means. */
function plainly(steps: readonly (readonly (readonly [string, ReleaseFile | undefined])[])[]) {
  const files = new Map<string, ReleaseFile>()
  for (const [name, now] of steps.flat()) {
    if (now) files.set(name, now)
    else files.delete(name)
  }
  return files
}

const tableAfter = (steps: Parameters<typeof plainly>[0]): FileTable =>
  steps.reduce((table, step) => table.with(step), FileTable.empty)

const contentOf = (table: FileTable) => new Map([...table.paths()].map((name) => [name, table.get(name)]))

describe('a table of files', () => {
  it('has after any changes what a map would have', () => {
    fc.assert(
      fc.property(changes, (steps) => {
        const [table, plain] = [tableAfter(steps), plainly(steps)]
        expect(contentOf(table)).toEqual(plain)
        expect(table.size).toBe(plain.size)
        expect(table.bytes()).toBe([...plain.values()].reduce((sum, { bytes }) => sum + bytes, 0))
      }),
    )
  })

  it('stays as it is when the next one is made of it', () => {
    fc.assert(
      fc.property(changes, change, (steps, next) => {
        const table = tableAfter(steps)
        const before = contentOf(table)
        table.with(next)
        expect(contentOf(table)).toEqual(before)
      }),
    )
  })

  it('tells how it differs from any other, with or without a common past', () => {
    fc.assert(
      fc.property(changes, changes, changes, (past, one, other) => {
        const [before, after] = [plainly([...past, ...one].slice()), plainly([...past, ...other])]
        const { changed, gone } = differenceOf(tableAfter([...past, ...one]), tableAfter([...past, ...other]))
        const differs = [...after.keys()].filter((name) => before.get(name)?.hash !== after.get(name)?.hash)
        expect(new Set(changed)).toEqual(new Set(differs))
        expect(new Set(gone)).toEqual(new Set([...before.keys()].filter((name) => !after.has(name))))
      }),
    )
  })

  it('comes back whole from the text of a manifest', () => {
    const about = {
      release: '000001',
      madeAt: '2026-11-24T08:00:00.000Z',
      baseUrl: 'https://www.example.fi',
      snapshot: 'a',
      code: 'b',
    }
    fc.assert(
      fc.property(changes, (steps) => {
        // JSON has no other way to name a prototype; a site has no such file.
        const table = tableAfter(steps).with([['__proto__', undefined]])
        const { files, ...rest } = releaseOf(manifestTextOf({ ...about, files: table })) ?? expect.fail()
        expect(rest).toMatchObject(about)
        expect(contentOf(files)).toEqual(contentOf(table))
      }),
    )
  })
})
