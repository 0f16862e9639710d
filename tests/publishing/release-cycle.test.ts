import { createHash } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { askPublisher, waitingRequests } from '@tienviitta/cms/publishing'
import { MANIFEST_FILE, documentFile } from '@tienviitta/content-models/snapshot/files'
import { answerRequests, followClock, LostLeaseError } from '@tienviitta/publisher/worker'
import type { Renderer } from '@tienviitta/site/renderer'
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

const retitle = (id: string, title: string): Promise<void> => change(id, { title })

async function change(id: string, fields: Record<string, unknown>): Promise<void> {
  const data = { ...fields, changeWeights: { '*': 'correction' }, _status: 'published' as const }
  await site.cms.payload.update({ collection: 'guides', id, data, depth: 0 })
}

const guide = async () => site.cms.payload.findByID({ collection: 'guides', id: await idOfGuide(), depth: 0 })

async function idOfGuide(): Promise<string> {
  const where = { slug: { equals: GUIDE } }
  const { docs } = await site.cms.payload.find({ collection: 'guides', where, depth: 0 })
  return String(docs[0]?.id)
}

/** A body whose page is too heavy for an old phone: one section of it three hundred times, in random words. */
function heavier(body: unknown): unknown[] {
  const blocks = body as { blockType: string; heading?: string; text?: unknown }[]
  const section = blocks.find(({ blockType }) => blockType === 'section') ?? expect.fail('It has no section.')
  const words = (seed: string): string =>
    Array.from({ length: 14 }, (_, word) =>
      createHash('sha256').update(`${seed} ${word}`).digest('base64').replace(/\W/gu, ''),
    ).join(' ')
  const copies = Array.from({ length: 300 }, (_, copy) => ({
    blockType: 'section',
    heading: `Liite ${copy}`,
    text: JSON.parse(
      JSON.stringify(section.text).replace(/"text":"[^"]*"/gu, `"text":"${words(String(copy))}"`),
    ) as unknown,
  }))
  return [...blocks, ...copies]
}

const live = (path: string): Promise<string> =>
  readFile(join(site.folder.paths.current, path, 'index.html'), 'utf8')
const waiting = () => waitingRequests(site.cms.payload)
const lastRow = () => site.rows.at(-1)

/** The real renderer, except for what a test makes it do with one page. */
const withPage =
  (path: string, change: (real: Renderer['renderPage']) => Renderer['renderPage']) =>
  (real: Renderer): Renderer => ({
    ...real,
    renderPage: (asked, open) => (asked === path ? change(real.renderPage) : real.renderPage)(asked, open),
  })

describe('requests', () => {
  it('that come right after the whole site was made reach every page that shows the document', async () => {
    await askPublisher(site.cms.payload, { kind: 'everything', by: 'Ylläpitäjä' })
    await answerRequests(site.cycle)
    await publishGuide('Heti perään')
    await answerRequests(site.cycle)
    expect(lastRow()?.pages).toBeGreaterThan(5)
    expect(await live('/fi/topics/housing/')).toContain('Heti perään')
    expect(await site.differences()).toEqual([])
  })

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
  it('leaves the old one, and names document, language, address and reason; once fixed, it is live', async () => {
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

  it('is the result of a page that cannot be made, with the reason', async () => {
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

describe('a document that a check refuses', () => {
  /** A renderer with a fault that shows only in one text. */
  const withMistake = withPage(PAGE, (real) => async (path, open) => {
    const page = await real(path, open)
    const text = Buffer.from(page.body).toString('utf8')
    return {
      ...page,
      body: Buffer.from(text.includes('Rikki') ? text.replace('lang="fi"', 'lang="sv"') : text),
    }
  })
  /** Publishes the guide and some others at the same moment. */
  const publishTogether = async (title: string): Promise<string[]> => {
    const others = await publishGuides(3, title)
    await publishGuide('Rikki')
    const guide = `guides/${await idOfGuide()}`
    return others.filter((name) => name !== guide)
  }
  const rowsSince = (start: number) =>
    site.rows
      .slice(start)
      .map(({ outcome, documents }) => [outcome, ...documents.map(({ name }) => name)].join(' '))

  it('holds back nothing that others publish, then or later, and is live as soon as possible', async () => {
    await publishGuide('Hyvä')
    await site.publish()
    await site.restart(withMistake)
    const start = site.rows.length
    const others = await publishTogether('Toisten uutiset')
    await site.publish()
    const guide = `guides/${await idOfGuide()}`
    expect(rowsSince(start).sort()).toEqual(
      [...others.map((name) => `live ${name}`), `refused ${guide}`].sort(),
    )
    expect(
      site.rows.find(({ outcome }, row) => row >= start && outcome === 'refused')?.findings,
    ).toMatchObject([{ check: 'language', path: PAGE, document: guide }])
    expect(await live(PAGE)).toContain('Hyvä')
    expect(await live('/fi/guides/')).toContain('Toisten uutiset')
    expect(await waiting()).toEqual([])
    await publishGuides(2, 'Myöhemmin')
    await site.publish()
    expect(await live('/fi/guides/')).toContain('Myöhemmin')
    await site.restart()
    await site.publish()
    expect(await live(PAGE)).toContain('Rikki')
    expect(await site.differences()).toEqual([])
  })

  it('holds back nothing else when a publisher starts, which does not report it again', async () => {
    await publishGuide('Hyvä')
    await site.publish()
    await site.restart(withMistake)
    await publishTogether('Muut ensin')
    await site.publish()
    const start = site.rows.length
    await site.restart(withMistake)
    site.forward(DAY_MS)
    await site.publish()
    expect(rowsSince(start)).toEqual(['live'])
    expect(await live(PAGE)).toContain('Hyvä')
    expect(await live('/fi/guides/')).toContain('Muut ensin')
    await site.restart()
    await site.publish()
    expect(await site.differences()).toEqual([])
  })

  it('holds back nothing else when everything is rebuilt', async () => {
    await publishGuide('Hyvä')
    await site.publish()
    const { body } = await guide()
    const [others, start] = [await publishGuides(3, 'Kaikki uusiksi'), site.rows.length]
    await change(await idOfGuide(), { title: 'Liian raskas', body: heavier(body) })
    await askPublisher(site.cms.payload, { kind: 'everything', by: 'Ylläpitäjä' })
    await site.publish()
    expect(others).not.toContain(`guides/${await idOfGuide()}`)
    expect(rowsSince(start)).toContain(`refused guides/${await idOfGuide()}`)
    expect(site.rows.slice(start).map(({ kind, outcome }) => `${kind} ${outcome}`)).toContain('full live')
    expect(site.rows.at(-1)?.findings[0]).toMatchObject({ check: 'size', path: PAGE, title: 'Liian raskas' })
    expect(await live(PAGE)).toContain('Hyvä')
    expect(await live('/fi/guides/')).toContain('Kaikki uusiksi')
    await change(await idOfGuide(), { title: 'Lyhennetty', body })
    await site.publish()
    expect(await live(PAGE)).toContain('Lyhennetty')
    expect(await site.differences()).toEqual([])
  })

  it('stays published if it was, and holds back nothing, when the fault is in another document’s page', async () => {
    await publishGuide('Hyvä')
    await site.publish()
    await publishGuide('Rikki')
    await site.publish()
    await site.restart(withMistake)
    // The old code could make the page, this one cannot: anything published that touches it is refused.
    await publishGuide('Rikki yhä')
    await site.publish()
    expect(site.rows.at(-1)).toMatchObject({ outcome: 'refused' })
    await publishGuide('Taas hyvä')
    await site.publish()
    expect(await live(PAGE)).toContain('Taas hyvä')
    await site.restart()
    await site.publish()
    expect(await site.differences()).toEqual([])
  })
})

describe('an earlier release that is shown on purpose', () => {
  const rollBack = async (): Promise<string> => {
    const release = (await site.folder.names()).at(-2) ?? expect.fail('There is no earlier release.')
    await askPublisher(site.cms.payload, { kind: 'rollback', release, by: 'Ylläpitäjä' })
    await site.publish()
    return release
  }

  it('stays while time passes, and after a restart', async () => {
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
    [
      'all is asked for again',
      () => askPublisher(site.cms.payload, { kind: 'everything', by: 'Ylläpitäjä' }),
    ],
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
  ])('no longer shows anything of %s', async (_what, work) => {
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
