import { fork } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { explainFailure } from '@tienviitta/process/problem'
import { commandFile, projectRoot } from '@tienviitta/process/project'
import { onEachLine, stopChild } from '@tienviitta/process/run-child'
import type { PublisherMessage } from '@tienviitta/publisher/publisher-message'
import { nodeFlagsOf } from '../run/usage.mjs'
import { medianOf, p95Of, verdictOf } from './durations.ts'
import { type FilledCms, openFilledCms } from './filled-cms.ts'
import type { Vocabularies } from './made-up-text.ts'

const SIZES = [2000, 20_000]
const TIMES = 20
/**
 * Enough for old releases to be reused, as in an installation that has run for some days, and for all code to be
 * compiled.
 */
const WARM_UP = 12
const BUDGET_MS = 2000
const LOOK_MS = 2
const READ_MS = 2000

const logLine = z.object({
  event: z.literal('release'),
  kind: z.string(),
  pages: z.number(),
  milliseconds: z.number(),
  steps: z.record(z.string(), z.number()),
})
type LogLine = z.infer<typeof logLine>

/** Publishing one guide once, in milliseconds. */
interface Measured {
  /** From the request to the new bytes in the folder that is served. */
  readonly whole: number
  /** Until the CMS had answered. */
  readonly request: number
  readonly log: LogLine
}

/** A CMS with its publisher at one size of the site. */
interface Site extends Pick<FilledCms, 'cmsUrl' | 'headers' | 'close'> {
  /** The folder that is served. */
  readonly current: string
  /** The releases that the publisher has reported. */
  readonly releases: readonly LogLine[]
  readonly guides: readonly GuideToPublish[]
}

interface GuideToPublish {
  readonly id: string
  readonly slug: string
  /** Slug of a topic that shows it. */
  readonly topic: string
}

/**
 * Publishes one changed guide after another in a real CMS over HTTP, and measures from the request to the new bytes in
 * the served folder, in all languages and in the list of guides; at two sizes of the site in turn, so that whatever
 * else the machine does affects both.
 */
export async function benchPublishing(vocabularies: Vocabularies, scratch: string): Promise<void> {
  const sites: Site[] = []
  try {
    for (const pages of SIZES) {
      sites.push(await openSite(pages, vocabularies, join(scratch, `publishing-${pages}`)))
    }
    const measured = sites.map((): Measured[] => [])
    for (let round = 0; round < WARM_UP + TIMES; round += 1) {
      for (const [index, site] of sites.entries()) {
        const one = await publishGuide(site, round)
        if (round >= WARM_UP) measured[index]?.push(one)
        // An editor reads what she has published before she goes on.
        await wait(READ_MS)
      }
    }
    tell(measured)
  } finally {
    for (const site of sites) await site.close()
  }
}

function tell(measured: readonly (readonly Measured[])[]): void {
  const medians = measured.map((site, index) => {
    const wholes = site.map(({ whole }) => whole)
    const p95 = p95Of(wholes)
    const changed = medianOf(site.map(({ log }) => log.pages))
    console.log(
      `one guide at ${SIZES[index]} pages: median ${ms(medianOf(wholes))}, p95 ${ms(p95)} of ${wholes.length} (${verdictOf(p95, BUDGET_MS)} the budget of ${ms(BUDGET_MS)}), ${changed} pages changed (median)`,
    )
    console.log(`  where the time goes (medians): ${breakdown(site)}`)
    return medianOf(wholes)
  })
  const [small = 0, large = 1] = medians
  const [few = 0, many = 1] = SIZES
  const perPage = (large - small) / (many - few)
  const fixed = small - perPage * few
  console.log(
    `fixed cost: ${ms(fixed)}, ${percent(fixed / small)} of the time at ${few} pages; each 1,000 pages of the site add ${ms(1000 * perPage)}; the time at ${few} pages is ${percent(small / large)} of that at ${many}`,
  )
}

const percent = (share: number): string => `${Math.round(100 * share)} %`

const ms = (milliseconds: number): string => `${Math.round(milliseconds)} ms`

function breakdown(measured: readonly Measured[]): string {
  const names = [...new Set(measured.flatMap(({ log }) => Object.keys(log.steps)))]
  const request = medianOf(measured.map((one) => one.request))
  const steps = names.map(
    (name) => `${name} ${ms(medianOf(measured.map(({ log }) => log.steps[name] ?? 0)))}`,
  )
  return [`answer of the CMS ${ms(request)}`, ...steps].join(', ')
}

async function openSite(pages: number, vocabularies: Vocabularies, scratch: string): Promise<Site> {
  console.log(`Filling a CMS for ${pages} pages (some minutes at the larger size) …`)
  const cms = await openFilledCms({ scratch, pages, languages: 20, vocabularies })
  let publisher: JsonPublisher | undefined
  const close = async (): Promise<void> => {
    if (publisher) await stopChild(publisher.child, 20_000)
    await cms.close()
  }
  try {
    publisher = await startJsonPublisher(cms.settings)
    const { releases } = publisher
    return { ...cms, current: cms.data.current, releases, guides: await guidesToPublish(cms), close }
  } catch (error) {
    await close()
    throw error
  }
}

type JsonPublisher = Awaited<ReturnType<typeof startJsonPublisher>>

/** A publisher that reports each release as a line of JSON; ready when the first release is live. */
async function startJsonPublisher(settings: Readonly<Record<string, string>>) {
  const child = fork(commandFile('publisher'), ['--base-url', 'https://bench.example'], {
    cwd: projectRoot,
    env: { ...process.env, ...settings, NODE_ENV: 'production', SITE_CLOCK: '2026-11-24T08:00:00Z' },
    execArgv: nodeFlagsOf('publisher'),
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const releases: LogLine[] = []
  onEachLine(child, (line) => {
    const { data } = logLine.safeParse(JSON.parse(line))
    if (data) releases.push(data)
    else console.log(line)
  })
  await new Promise<void>((resolve, reject) => {
    child.on('message', (message: PublisherMessage) => {
      if (message.kind === 'ready') resolve()
    })
    child.once('exit', () => reject(explainFailure('Publishing', 'the publisher ended before it was ready')))
  })
  return { child, releases }
}

async function publishGuide(site: Site, round: number): Promise<Measured> {
  const { cmsUrl, headers, current, releases, guides } = site
  const guide = guides[round]
  if (!guide) throw new Error('There are not enough guides to publish.')
  const { id, slug, topic } = guide
  const title = `Mitattu otsikko ${round + 1}`
  const seen = releases.length
  const started = performance.now()
  const response = await fetch(`${cmsUrl}/api/guides/${id}?depth=0`, {
    method: 'PATCH',
    headers,
    body: JSON.stringify({ title, changeWeights: { '*': 'update' }, _status: 'published' }),
  })
  if (!response.ok) throw new Error(`The CMS refused to publish: ${await response.text()}`)
  const request = performance.now() - started
  const pages = [`fi/guides/${slug}`, `so/guides/${slug}`, `fi/topics/${topic}`]
  await untilShown(
    pages.map((page) => join(current, page, 'index.html')),
    title,
  )
  const whole = performance.now() - started
  for (;;) {
    const log = releases[seen]
    if (log) return { whole, request, log }
    await wait(LOOK_MS)
  }
}

/** Guides without versions of municipalities, so that both sizes of the site publish the same; with the slug of a topic. */
async function guidesToPublish({ cmsUrl, headers }: FilledCms): Promise<GuideToPublish[]> {
  const found = await fetch(`${cmsUrl}/api/guides?limit=100&depth=1&sort=slug`, { headers })
  const guide = z.object({
    id: z.string(),
    slug: z.string(),
    topics: z.array(z.object({ slug: z.string() })),
    additions: z.array(z.unknown()).nullish(),
  })
  const { docs } = z.object({ docs: z.array(guide) }).parse(await found.json())
  const own = docs.filter(({ additions }) => (additions ?? []).length === 0)
  return own.map(({ id, slug, topics }) => ({ id, slug, topic: topics[0]?.slug ?? '' }))
}

/** @throws Error when a file does not show the text within a minute */
async function untilShown(files: readonly string[], text: string): Promise<void> {
  const end = performance.now() + 60_000
  for (const file of files) {
    while (!(await readFile(file, 'utf8')).includes(text)) {
      if (performance.now() > end) throw new Error(`“${text}” has not come into ${file}.`)
      await wait(LOOK_MS)
    }
  }
}
