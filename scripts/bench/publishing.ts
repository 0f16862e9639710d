import { fork } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { freePort } from '@tienviitta/process/free-port'
import { explainFailure } from '@tienviitta/process/problem'
import { commandFile, packageFolder, projectRoot } from '@tienviitta/process/project'
import { runChild, stopChild } from '@tienviitta/process/run-child'
import type { PublisherMessage } from '@tienviitta/publisher/publisher-message'
import { nodeFlagsOf } from '../run/usage.mjs'
import { buildAdmin, isAdminBuilt, startCms } from '../start/admin.ts'
import { cmsSettings, dataFolder, makeDataFolder } from '@tienviitta/process/data-folder'
import type { Vocabularies } from './made-up-text.ts'
import { writeSyntheticSnapshot } from './synthetic-snapshot.ts'

const SIZES = [2000, 20_000]
const TIMES = 20
/** Until old releases are reused, as in an installation that has run for some days, and everything is compiled. */
const WARM_UP = 12
const BUDGET_MS = 2000
const EMAIL = 'bench@example.fi'
const PASSWORD = 'only for measuring'
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

/** One publishing of one guide, milliseconds. */
interface Measured {
  /** From the request to the new bytes in the folder that is served. */
  readonly whole: number
  /** Until the CMS had answered. */
  readonly request: number
  readonly log: LogLine
}

/** A CMS with its publisher at one size of the site. */
interface Site {
  readonly cmsUrl: string
  readonly headers: Readonly<Record<string, string>>
  /** The folder that is served. */
  readonly current: string
  /** The releases that the publisher has told of. */
  readonly releases: readonly LogLine[]
  readonly guides: readonly GuideToPublish[]
  readonly close: () => Promise<void>
}

interface GuideToPublish {
  readonly id: string
  readonly slug: string
  /** Slug of a topic that shows it. */
  readonly topic: string
}

/**
 * Publishes one changed guide after another in a real CMS over HTTP, and measures from the request to the new bytes in
 * the served folder, in all languages and in the list of guides; at two sizes of the site by turns, so that whatever
 * else the machine does meets both.
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
        // Somebody reads what she has published before she goes on.
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
    const wholes = site.map(({ whole }) => whole).toSorted((a, b) => a - b)
    const p95 = wholes[Math.ceil(wholes.length * 0.95) - 1] ?? 0
    const changed = medianOf(site.map(({ log }) => log.pages))
    const verdict = p95 <= BUDGET_MS ? 'within' : 'OVER'
    console.log(
      `one guide at ${SIZES[index]} pages: median ${ms(medianOf(wholes))}, p95 ${ms(p95)} of ${wholes.length} (${verdict} the budget of ${ms(BUDGET_MS)}), ${changed} pages changed (median)`,
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

const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

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
  const data = dataFolder({ DATA_DIR: join(scratch, 'data') })
  await makeDataFolder(data)
  const snapshot = join(scratch, 'snapshot')
  console.log(`Filling a CMS for ${pages} pages (some minutes at the larger size) …`)
  await writeSyntheticSnapshot({ folder: snapshot, pages, vocabularies, seed: 20_261_124 })
  const settings = await cmsSettings(data, {})
  await fill(snapshot, settings)
  if (!(await isAdminBuilt())) await buildAdmin({ settings })
  const port = await freePort()
  const cmsUrl = `http://127.0.0.1:${port}`
  const cms = await startCms({
    settings: { ...settings, CMS_URL: cmsUrl },
    port,
    host: '127.0.0.1',
    patience: 120_000,
  })
  let publisher: Awaited<ReturnType<typeof startJsonPublisher>> | undefined
  const close = async (): Promise<void> => {
    if (publisher) await stopChild(publisher.child, 20_000)
    await stopChild(cms)
    await rm(scratch, { recursive: true, force: true })
  }
  try {
    publisher = await startJsonPublisher(settings)
    const headers = await logIn(cmsUrl)
    const guides = await guidesToPublish(cmsUrl, headers)
    const { current } = data
    return { cmsUrl, headers, current, releases: publisher.releases, guides, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function fill(snapshot: string, settings: Readonly<Record<string, string>>): Promise<void> {
  const folder = packageFolder('cms')
  const options = ['--snapshot', snapshot, '--languages', '20', '--email', EMAIL, '--password', PASSWORD]
  const { code, output } = await runChild({
    program: process.execPath,
    args: [
      '--disable-warning=ExperimentalWarning',
      join(folder, 'src', 'bench', 'load-snapshot.ts'),
      ...options,
    ],
    cwd: folder,
    env: { ...settings },
  })
  if (code !== 0) throw explainFailure('Filling the CMS', output)
}

/** A publisher that tells of each release by a line of JSON; ready when the first release is live. */
async function startJsonPublisher(settings: Readonly<Record<string, string>>) {
  const child = fork(commandFile('publisher'), ['--base-url', 'https://bench.example'], {
    cwd: projectRoot,
    env: { ...process.env, ...settings, NODE_ENV: 'production', SITE_CLOCK: '2026-11-24T08:00:00Z' },
    execArgv: nodeFlagsOf('publisher'),
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const releases: LogLine[] = []
  if (child.stdout) {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const { data } = logLine.safeParse(JSON.parse(line))
      if (data) releases.push(data)
      else console.log(line)
    })
  }
  await new Promise<void>((resolve, reject) => {
    child.on('message', (message: PublisherMessage) => {
      if (message.kind === 'ready') resolve()
    })
    child.once('exit', () => reject(explainFailure('Publishing', 'the publisher ended before it was ready')))
  })
  return { child, releases }
}

/** @returns the headers of requests by the editor of the bench */
async function logIn(cmsUrl: string): Promise<Readonly<Record<string, string>>> {
  const json = { 'content-type': 'application/json' }
  const login = await fetch(`${cmsUrl}/api/users/login`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ email: EMAIL, password: PASSWORD }),
  })
  const { token } = z.object({ token: z.string() }).parse(await login.json())
  return { ...json, authorization: `JWT ${token}`, origin: cmsUrl }
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
  let log = releases[seen]
  while (!log) {
    await wait(LOOK_MS)
    log = releases[seen]
  }
  return { whole, request, log }
}

/** Guides without versions of municipalities, so that both sizes of the site publish the same; with the slug of a topic. */
async function guidesToPublish(
  cmsUrl: string,
  headers: Readonly<Record<string, string>>,
): Promise<GuideToPublish[]> {
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
