import { appendFile, mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FileTable, fileOf, ReleaseFolder } from '@tienviitta/publisher/release'
import { findingLine } from './finding.ts'
import { readReleases } from './read-releases.ts'
import { type ReleaseContext, releaseFindings } from './release-check.ts'

const now = Date.parse('2026-11-02T08:00:00Z')
const HOUR = 60 * 60 * 1000
const before = (milliseconds: number): string => new Date(now - milliseconds).toISOString()

/** Each test breaks a real folder of releases. */
describe('the doctor, on the releases', () => {
  let site: string
  let folder: ReleaseFolder
  beforeEach(async () => {
    site = await mkdtemp(join(tmpdir(), 'doctor-'))
    folder = new ReleaseFolder(site, 10)
    await folder.recover()
    await publish('000001')
    await publish('000002')
  })
  afterEach(() => rm(site, { recursive: true }))

  async function publish(release: string): Promise<void> {
    const pages = ['fi/index.html', 'ar/index.html', 'index.html']
    const bytes = new Map(pages.map((path) => [path, { bytes: Buffer.from(`${path} of ${release}`) }]))
    await folder.make(
      {
        manifest: {
          release,
          madeAt: '2026-11-02T07:00:00.000Z',
          baseUrl: 'https://www.example.fi',
          snapshot: 'a',
          code: 'b',
          files: FileTable.empty.with([...bytes].map(([path, file]) => [path, fileOf(file.bytes)])),
        },
        made: bytes,
      },
      undefined,
    )
    await folder.show(release)
  }
  const lines = async (more: Partial<ReleaseContext> = {}): Promise<string[]> =>
    releaseFindings(await readReleases(site), { now, isPublisherAlive: true, ...more }).map(findingLine)

  it('says which release readers see', async () => {
    expect(await lines({ baseUrl: 'https://www.example.fi' })).toEqual([
      '✓ well   Release: readers see 000002, made 2026-11-02T07:00:00.000Z, and its 3 files are there. 2 kept.',
      '✓ well   Address: the pages are made for https://www.example.fi.',
    ])
  })

  it('says that the pages were made for another address', async () => {
    expect((await lines({ baseUrl: 'https://new.example.fi' }))[1]).toBe(
      '✗ WRONG  Address: the pages are made for https://www.example.fi, and SITE_BASE_URL says https://new.example.fi: restart the publisher with that setting; it then renders every page again.',
    )
  })

  it('says that nothing has been published', async () => {
    await rm(site, { recursive: true })
    await mkdir(site)
    expect(await lines()).toEqual([
      '✗ WRONG  Release: nothing has been published yet: run "npm run publish", or start the publisher.',
    ])
  })

  it('says that the link is gone', async () => {
    await rm(folder.paths.current)
    expect(await lines()).toEqual([
      `✗ WRONG  Release: the link ${site}/current is not there, so a web server has nothing to serve: run "npm run publish" (or "npm run rollback -- 000002").`,
    ])
  })

  it('says that the link leads nowhere, and which release exists', async () => {
    await rm(folder.paths.release('000002'), { recursive: true })
    expect(await lines()).toEqual([
      '✗ WRONG  Release: current leads to release 000002, and that is not there or has no manifest that can be read: run "npm run publish -- --everything" (or "npm run rollback -- 000001").',
    ])
  })

  it('says that the manifest cannot be read', async () => {
    await writeFile(folder.paths.manifest('000002'), '{"cut of')
    expect((await lines())[0]).toContain('or has no manifest that can be read')
  })

  it('names files that are missing or changed', async () => {
    await rm(join(folder.paths.site('000002'), 'fi', 'index.html'))
    await appendFile(join(folder.paths.site('000002'), 'index.html'), '<!-- by hand -->')
    expect(await lines()).toEqual([
      '✗ WRONG  Release: 2 of the 3 files of release 000002 are missing or are not what was published, the first: fi/index.html, index.html. Find out who changes files there, and run "npm run publish -- --everything" (or "npm run rollback -- 000001").',
    ])
  })

  it('says that an earlier release is shown on purpose, and after more than a day, that it is too long', async () => {
    const held = { release: '000001', by: 'Aino', at: before(2 * HOUR) }
    await folder.show('000001', held)
    expect((await lines())[1]).toBe(
      `✓ well   Rolled back: release 000001 is shown on purpose since ${held.at}, because Aino rolled back; what the clock changes waits until somebody publishes.`,
    )
    await folder.show('000001', { ...held, at: before(50 * HOUR) })
    expect((await lines())[1]).toMatch(
      /^✗ WRONG {2}Rolled back: .+ That is 2 days ago: run "npm run publish" when it is mended\.$/u,
    )
  })

  it('distinguishes work in progress from what a dead publisher left behind and from work that hangs', async () => {
    const making = folder.paths.release('.making')
    await mkdir(making)
    await utimes(making, now / 1000 - 5, now / 1000 - 5)
    expect((await lines())[1]).toBe('✓ well   Unfinished: .making is being made right now.')
    expect((await lines({ isPublisherAlive: false }))[1]).toBe(
      '✓ well   Unfinished: .making was left by a publisher that was ended; the next one takes it away.',
    )
    await utimes(making, now / 1000 - 7200, now / 1000 - 7200)
    expect((await lines())[1]).toBe(
      '✗ WRONG  Unfinished: .making has not changed for 2 hours: look into the publisher’s log, and restart it.',
    )
  })
})
