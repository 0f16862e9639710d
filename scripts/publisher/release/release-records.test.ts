import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OutputRecord } from '../files/output-record.ts'
import { RECORD_CHANGES_FILE } from './record-changes.ts'
import { releasePaths } from './release-paths.ts'
import { type RecordsOf, ReleaseRecords } from './release-records.ts'

const record = (path: string, hash: string): OutputRecord => ({
  ...{ path, file: `${path}index.html`, hash, bytes: hash.length },
  dependencies: { documents: new Map([['guide', hash]]), lists: new Map(), queries: new Map() },
})

let site: string
beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), 'release-records-'))
})
afterEach(() => rm(site, { recursive: true, force: true }))

const nameOf = (number: number): string => `${number + 1}`.padStart(6, '0')

const differences = ({ release: base, records }: RecordsOf, now: ReadonlyMap<string, OutputRecord>) => ({
  base,
  changed: [...now.values()].filter((one) => records.get(one.path) !== one),
  gone: [...records.keys()].filter((path) => !now.has(path)),
})

/** Writes one release after another, like a publisher that has no idle time. */
async function writeAll(records: ReleaseRecords, releases: readonly ReadonlyMap<string, OutputRecord>[]) {
  let before: RecordsOf | undefined
  for (const [number, of] of releases.entries()) {
    const release = nameOf(number)
    const folder = releasePaths(site).release(release)
    await mkdir(folder, { recursive: true })
    const own = { release, records: of }
    await records.write(folder, before ? differences(before, of) : { all: of.values() })
    records.postpone(before && own)
    before = own
  }
}

/** What may happen to the pages of a site from one release to the next. */
const changes = fc.array(
  fc.record({ page: fc.constantFrom('/fi/', '/ar/', '/so/', '/sv/'), hash: fc.option(fc.string()) }),
  { maxLength: 4 },
)

const releasesOf = (steps: readonly (typeof changes extends fc.Arbitrary<infer Step> ? Step : never)[]) => {
  let now = new Map([['/fi/', record('/fi/', 'first')]])
  return steps.map((step) => {
    now = new Map(now)
    for (const { page, hash } of step) {
      if (hash === null) now.delete(page)
      else now.set(page, record(page, hash))
    }
    return now
  })
}

describe('the records of a release', () => {
  it('are read by the next process as they were, whether or not there was time to write all of them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(changes, { minLength: 1, maxLength: 5 }), async (steps) => {
        const releases = releasesOf(steps)
        const last = nameOf(releases.length - 1)
        const records = new ReleaseRecords(releasePaths(site))
        await writeAll(records, releases)
        const expected = releases.at(-1)
        expect(await new ReleaseRecords(releasePaths(site)).read(last)).toEqual(expected)
        await records.settle()
        // From now on the previous one is no longer needed.
        await rm(releasePaths(site).release(nameOf(releases.length - 2)), { recursive: true, force: true })
        expect(await new ReleaseRecords(releasePaths(site)).read(last)).toEqual(expected)
        await rm(site, { recursive: true })
      }),
      { numRuns: 40 },
    )
  })

  it('are unknown, not half known, when the file of differences is damaged or its base is gone', async () => {
    const releases = releasesOf([[], [{ page: '/ar/', hash: 'new' }]])
    await writeAll(new ReleaseRecords(releasePaths(site)), releases)
    const { release } = releasePaths(site)
    await rm(release(nameOf(0)), { recursive: true })
    expect(await new ReleaseRecords(releasePaths(site)).read(nameOf(1))).toBeUndefined()
    await writeFile(join(release(nameOf(1)), RECORD_CHANGES_FILE), '{"base":')
    expect(await new ReleaseRecords(releasePaths(site)).read(nameOf(1))).toBeUndefined()
  })

  it('that changed while the files stayed the same are written when there is time', async () => {
    const [before] = releasesOf([[]])
    const records = new ReleaseRecords(releasePaths(site))
    await writeAll(records, [before ?? new Map()])
    const now = new Map([['/fi/', record('/fi/', 'made of something else')]])
    records.postpone({ release: nameOf(0), records: now })
    await records.settle()
    expect(await new ReleaseRecords(releasePaths(site)).read(nameOf(0))).toEqual(now)
  })
})
