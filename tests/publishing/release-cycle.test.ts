import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { askPublisher } from '@tienviitta/cms/src/publishing/request-publishing.ts'
import { waitingRequests } from '@tienviitta/cms/src/publishing/publish-requests.ts'
import { MANIFEST_FILE, documentFile } from '@tienviitta/content-models/snapshot/files'
import { LostLeaseError, answerRequests, followClock } from '@tienviitta/scripts/publisher/publish-cycle.ts'
import type { Renderer } from '@tienviitta/site/src/renderer/renderer.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PublishingSite, startPublishingSite } from './publishing-site.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const GUIDE = 'renting-a-home'
const PAGE = `/fi/guides/${GUIDE}/`

let site: PublishingSite
beforeAll(async () => {
  site = await startPublishingSite(['fi', 'ar'])
  await site.publish()
})
afterAll(() => site.stop())

/** Publishes guides with a new title, in the order of their slugs. */
async function publishGuides(count: number, title: string): Promise<string[]> {
  const { payload } = site.cms
  const { docs } = await payload.find({ collection: 'guides', limit: count, sort: 'slug', depth: 0 })
  for (const { id } of docs) await retitle(String(id), title)
  return docs.map(({ id }) => `guides/${id}`)
}

async function publishGuide(title: string): Promise<void> {
  await retitle(await idOfGuide(), title)
}

async function retitle(id: string, title: string): Promise<void> {
  const data = { title, changeWeights: { '*': 'correction' }, _status: 'published' as const }
  await site.cms.payload.update({ collection: 'guides', id, data, depth: 0 })
}

async function idOfGuide(): Promise<string> {
  const where = { slug: { equals: GUIDE } }
  const { docs } = await site.cms.payload.find({ collection: 'guides', where, depth: 0 })
  return String(docs[0]?.id)
}

const live = (path: string): Promise<string> =>
  readFile(join(site.folder.paths.current, path, 'index.html'), 'utf8')
const waiting = () => waitingRequests(site.cms.payload)
const lastRow = () => site.rows.at(-1)

/** The real renderer, but for what a test has it do with one page. */
const withPage =
  (path: string, change: (real: Renderer['renderPage']) => Renderer['renderPage']) =>
  (real: Renderer): Renderer => ({
    ...real,
    renderPage: (asked, open) => (asked === path ? change(real.renderPage) : real.renderPage)(asked, open),
  })

describe('requests', () => {
  it('of ten editors at once become one release that names each document and answers all', async () => {
    const releases = site.rows.length
    const documents = await publishGuides(10, 'Kymmenen yhtä aikaa')
    const asked = (await waiting()).map(({ id }) => id)
    expect(asked).toHaveLength(10)
    await site.publish()
    expect(site.rows).toHaveLength(releases + 1)
    expect(
      lastRow()
        ?.documents.map(({ name }) => name)
        .toSorted(),
    ).toEqual(documents.toSorted())
    expect(lastRow()?.requests.toSorted()).toEqual(asked.toSorted())
    expect(await waiting()).toEqual([])
  })

  it('that come while a release is made are not lost: the next one has them', async () => {
    await publishGuide('Ennen')
    let hasPublished = false
    await site.restart(
      withPage(PAGE, (real) => async (path, open) => {
        if (!hasPublished) {
          hasPublished = true
          await publishGuide('Kesken kaiken')
        }
        return real(path, open)
      }),
    )
    await answerRequests(site.cycle)
    expect(await live(PAGE)).toContain('Ennen')
    expect(await waiting()).toHaveLength(1)
    await site.publish()
    expect(await live(PAGE)).toContain('Kesken kaiken')
    expect(await waiting()).toEqual([])
    expect(await site.differences()).toEqual([])
  })
})

describe('a release that a check refuses', () => {
  it('leaves the old one, and names document, language, address and reason; mended, the next one is live', async () => {
    const before = await site.folder.current()
    const broken = (body: Uint8Array): Uint8Array =>
      Buffer.from(
        Buffer.from(body).toString('utf8').replace('<h1', '<a href="/fi/guides/no-such-guide/">x</a><h1'),
      )
    await site.restart(
      withPage(PAGE, (real) => async (path, open) => {
        const page = await real(path, open)
        return { ...page, body: broken(page.body) }
      }),
    )
    await publishGuide('Rikki')
    await answerRequests(site.cycle)
    expect(lastRow()).toMatchObject({
      outcome: 'refused',
      release: before,
      findings: [
        {
          check: 'link',
          path: PAGE,
          language: 'fi',
          document: `guides/${await idOfGuide()}`,
          title: 'Rikki',
          detail: '/fi/guides/no-such-guide/',
        },
      ],
    })
    expect(await site.folder.current()).toBe(before)
    expect(await waiting()).toEqual([])
    await site.restart()
    await publishGuide('Ehjä taas')
    await site.publish()
    expect(lastRow()).toMatchObject({ outcome: 'live', findings: [] })
    expect(await live(PAGE)).toContain('Ehjä taas')
    expect(await site.differences()).toEqual([])
  })

  it('is what comes of a page that cannot be made, with the reason', async () => {
    const before = await site.folder.current()
    await site.restart(
      withPage(PAGE, () => async () => {
        throw new Error('The page could not be made.', { cause: new Error('the step has no number') })
      }),
    )
    await publishGuide('Ei synny')
    await answerRequests(site.cycle)
    expect(lastRow()).toMatchObject({
      outcome: 'refused',
      findings: [
        {
          check: 'not-made',
          path: PAGE,
          detail: expect.stringContaining('the step has no number') as string,
        },
      ],
    })
    expect(await site.folder.current()).toBe(before)
    await site.restart()
    await site.publish()
    expect(await live(PAGE)).toContain('Ei synny')
  })
})

describe('an earlier release that is shown on purpose', () => {
  const rollBack = async (): Promise<string> => {
    const release = (await site.folder.names()).at(-2) ?? expect.fail('There is no earlier release.')
    await askPublisher(site.cms.payload, { kind: 'rollback', release, by: 'Ylläpitäjä' })
    await site.publish()
    return release
  }

  it('stays while the clock goes on, and after a start', async () => {
    await publishGuide('Peruttava')
    await site.publish()
    const release = await rollBack()
    expect(await live(PAGE)).not.toContain('Peruttava')
    site.forward(DAY_MS)
    await site.publish()
    await site.restart()
    await site.publish()
    expect(await site.folder.current()).toBe(release)
  })

  it.each([
    ['somebody publishes', () => publishGuide('Uusi alku')],
    ['all is asked for anew', () => askPublisher(site.cms.payload, { kind: 'everything', by: 'Ylläpitäjä' })],
  ])('goes when %s', async (_what, ask) => {
    await publishGuide('Väliaikainen')
    await site.publish()
    await rollBack()
    await ask()
    await site.publish()
    expect(await site.folder.held()).toBeUndefined()
    expect(await site.differences()).toEqual([])
  })
})

describe('a snapshot that is damaged on the disk', () => {
  const fileOf = async (): Promise<string> =>
    join(site.cycle.snapshot, documentFile('guide', await idOfGuide()))

  it.each([
    ['a file of it is missing', async () => rm(await fileOf())],
    ['a file of it is cut off', async () => writeFile(await fileOf(), '{"document":')],
    ['its manifest is missing', () => rm(join(site.cycle.snapshot, MANIFEST_FILE))],
  ])('is made again when %s, and nothing is lost', async (_what, damage) => {
    await damage()
    await site.restart()
    await publishGuide('Korjattu')
    await site.publish()
    expect(lastRow()).toMatchObject({ outcome: 'live' })
    expect(await live(PAGE)).toContain('Korjattu')
    expect(await site.differences()).toEqual([])
  })
})

describe('a publisher whose lease another has taken', () => {
  it.each([
    ['what was asked for', answerRequests],
    ['what the clock has changed', followClock],
  ])('shows nothing any more of %s', async (_what, work) => {
    await site.publish()
    const before = await site.folder.current()
    await publishGuide('Liian myöhään')
    site.forward(DAY_MS)
    const lease = { renew: async () => false }
    await expect(work({ ...site.cycle, lease })).rejects.toThrow(LostLeaseError)
    expect(await site.folder.current()).toBe(before)
    expect(await waiting()).toHaveLength(1)
    await site.restart()
    await site.publish()
    expect(await live(PAGE)).toContain('Liian myöhään')
    expect(await site.differences()).toEqual([])
  })
})
