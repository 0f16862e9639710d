import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { currentRenderer } from '@tienviitta/publisher/render'
import { Problem, explainFailure } from '@tienviitta/process/problem'
import { runChild } from '@tienviitta/process/run-child'
import { writeHugoSite } from './hugo/hugo-site.ts'
import type { Vocabularies } from './made-up-text.ts'
import { watchPeakMemory } from './peak-memory.ts'
import { writeSyntheticSnapshot } from './synthetic-snapshot.ts'

const BASE_URL = 'https://bench.example'
const CLOCK = '2026-11-24T08:00:00Z'

/** So many pages are compared with Hugo, and so many show what memory a large site takes. */
const COMPARED = 10_000
const LARGE = 20_000

/** So many times each builds, in turn; the fastest counts, because other programs can only make it slower. */
const ROUNDS = 3

interface Build {
  readonly pages: number
  readonly seconds: number
  /** Bytes of all its processes together. */
  readonly memory: number
}

interface Program {
  readonly program: string
  readonly args: readonly string[]
  readonly cwd: string
  /** Folder that it writes to; removed first. */
  readonly out: string
}

/**
 * Builds the same made-up content with Hugo and with this project, each from nothing, and prints how long they took and
 * how much memory all their processes took together; then the memory that a site twice as large takes.
 */
export async function benchFullBuild(vocabularies: Vocabularies, scratch: string): Promise<void> {
  const version = await hugoVersion()
  const bundle = await currentRenderer()
  const ofSize = async (pages: number): Promise<Program> => {
    const snapshot = join(scratch, `snapshot-${pages}`)
    await writeSyntheticSnapshot({ folder: snapshot, pages, vocabularies, seed: 20_261_124 })
    return ourBuild(bundle, snapshot, join(scratch, 'site'))
  }
  const ours = await ofSize(COMPARED)
  const hugo = join(scratch, 'hugo')
  await writeHugoSite({
    snapshot: join(scratch, `snapshot-${COMPARED}`),
    folder: hugo,
    baseUrl: BASE_URL,
    clock: CLOCK,
  })
  const theirs = {
    program: 'hugo',
    args: ['--quiet', '--destination', join(hugo, 'public')],
    cwd: hugo,
    out: join(hugo, 'public'),
  }
  const builds: { theirs: Build[]; ours: Build[] } = { theirs: [], ours: [] }
  for (let round = 0; round < ROUNDS; round += 1) {
    builds.theirs.push(await measure(theirs))
    builds.ours.push(await measure(ours))
  }
  const [theirBest, ourBest] = [fastest(builds.theirs), fastest(builds.ours)]
  row('', 'pages', 'seconds', 'pages/s', 'peak memory')
  printBuild(version, theirBest)
  printBuild('Tienviitta', ourBest)
  console.log(
    `Tienviitta takes ${(ourBest.seconds / theirBest.seconds).toFixed(2)} of the time that Hugo takes.\n`,
  )
  printBuild('Tienviitta', await measure(await ofSize(LARGE)))
}

const ourBuild = (bundle: string, snapshot: string, out: string): Program => ({
  program: process.execPath,
  args: [
    ['--disable-warning=ExperimentalWarning'],
    [join(import.meta.dirname, 'render-site.ts')],
    ['--bundle', bundle, '--snapshot', snapshot, '--target', out],
    ['--base-url', BASE_URL, '--clock', CLOCK],
  ].flat(),
  cwd: import.meta.dirname,
  out,
})

async function measure({ program, args, cwd, out }: Program): Promise<Build> {
  await rm(out, { recursive: true, force: true })
  await mkdir(out)
  let peak = () => 0
  const started = performance.now()
  const { code, output } = await runChild({
    program,
    args,
    cwd,
    onStart: (child) => {
      peak = watchPeakMemory(child)
    },
  })
  const seconds = (performance.now() - started) / 1000
  if (code !== 0) throw explainFailure(`Building with ${program}`, output)
  const files = await readdir(out, { recursive: true })
  return { pages: files.filter((name) => name.endsWith('.html')).length, seconds, memory: peak() }
}

/** Such as `Hugo 0.111.3`. */
async function hugoVersion(): Promise<string> {
  try {
    const { output } = await runChild({ program: 'hugo', args: ['version'], cwd: import.meta.dirname })
    return `Hugo ${/v([\d.]+)/u.exec(output)?.[1] ?? ''}`.trim()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    throw new Problem(
      'Hugo is not installed, so there is nothing to compare with: install it (on Debian and Ubuntu: apt-get install hugo) and run the command again.',
    )
  }
}

const fastest = (builds: readonly Build[]): Build =>
  builds.reduce((best, build) => (build.seconds < best.seconds ? build : best))

function printBuild(name: string, { pages, seconds, memory }: Build): void {
  const megabytes = memory === 0 ? 'unknown' : `${Math.round(memory / 1024 ** 2)} MB`
  row(name, `${pages}`, seconds.toFixed(1), (pages / seconds).toFixed(0), megabytes)
}

const row = (name: string, ...cells: string[]): void =>
  console.log(name.padEnd(14) + cells.map((cell) => cell.padStart(12)).join(''))
