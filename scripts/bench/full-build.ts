import type { ChildProcess } from 'node:child_process'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { currentRenderer } from '@tienviitta/publisher/render'
import { runToEnd } from '@tienviitta/process/run-child'
import { type HugoProgram, findHugos } from './hugo/hugo-programs.ts'
import { writeHugoSite } from './hugo/hugo-site.ts'
import type { Vocabularies } from './made-up-text.ts'
import { watchPeakMemory } from './peak-memory.ts'
import { writeSyntheticSnapshot } from './synthetic-snapshot.ts'

const BASE_URL = 'https://bench.example'
const CLOCK = '2026-11-24T08:00:00Z'

/** How many pages are compared with Hugo, and how many show the memory that a large site takes. */
const COMPARED = 10_000
const LARGE = 20_000

/** How many times each one builds, in turn; the fastest counts, because other programs can only make it slower. */
const ROUNDS = 3

/**
 * What this project makes in addition to what Hugo makes of the same content: the page for wrong addresses, and the
 * gallery.
 */
const OURS_ALONE = 2

const OURS = 'Tienviitta'

interface Build {
  /** Whose build it is, such as `Hugo 0.111.3`. */
  readonly name: string
  readonly pages: number
  readonly seconds: number
  /** Bytes of all its processes together. */
  readonly memory: number
}

interface Program {
  readonly name: string
  readonly program: string
  readonly args: readonly string[]
  readonly cwd: string
  /** Folder that it writes to; deleted first. */
  readonly out: string
}

/**
 * Builds the same made-up content with every available Hugo and with this project, each from scratch, and prints how
 * long they took and how much memory all their processes took together; then the memory that a site twice as large
 * takes.
 */
export async function benchFullBuild(vocabularies: Vocabularies, scratch: string): Promise<void> {
  const hugos = await findHugos({
    named: process.env.HUGO_PATH ?? '',
    from: process.env.INIT_CWD ?? process.cwd(),
    folder: join(scratch, 'newest-hugo'),
    log: (line) => console.log(line),
  })
  const bundle = await currentRenderer()
  const ofSize = async (pages: number): Promise<Program> => {
    const snapshot = join(scratch, `snapshot-${pages}`)
    await writeSyntheticSnapshot({ folder: snapshot, pages, vocabularies, seed: 20_261_124 })
    return ourBuild(bundle, snapshot, join(scratch, 'site'))
  }
  const ours = await ofSize(COMPARED)
  const theirs: Program[] = []
  for (const hugo of hugos) {
    const folder = join(scratch, `hugo-${hugo.version}`)
    const snapshot = join(scratch, `snapshot-${COMPARED}`)
    await writeHugoSite({ snapshot, folder, baseUrl: BASE_URL, clock: CLOCK, version: hugo.version })
    theirs.push(hugoBuild(hugo, folder))
  }
  const builds: Build[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const program of [...theirs, ours]) builds.push(await measure(program))
    demandSamePages(builds)
  }
  /** The fastest build of a program. */
  const best = ({ name }: Program): Build =>
    builds
      .filter((build) => build.name === name)
      .reduce((fastest, build) => (build.seconds < fastest.seconds ? build : fastest))
  const ourBest = best(ours)
  row('', 'pages', 'seconds', 'pages/s', 'peak memory')
  for (const build of [...theirs.map(best), ourBest]) printBuild(build)
  for (const { name, seconds } of theirs.map(best)) {
    console.log(`${OURS} takes ${(ourBest.seconds / seconds).toFixed(2)} of the time that ${name} takes.`)
  }
  console.log()
  printBuild(await measure(await ofSize(LARGE)))
}

const ourBuild = (bundle: string, snapshot: string, out: string): Program => ({
  name: OURS,
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

const hugoBuild = ({ program, version }: HugoProgram, folder: string): Program => ({
  name: `Hugo ${version}`,
  program,
  args: ['--quiet', '--destination', join(folder, 'public')],
  cwd: folder,
  out: join(folder, 'public'),
})

async function measure({ name, program, args, cwd, out }: Program): Promise<Build> {
  await rm(out, { recursive: true, force: true })
  await mkdir(out)
  let peak = () => 0
  const started = performance.now()
  const onStart = (child: ChildProcess): void => {
    peak = watchPeakMemory(child)
  }
  await runToEnd(`Building with ${name}`, { program, args, cwd, onStart })
  const seconds = (performance.now() - started) / 1000
  const files = await readdir(out, { recursive: true })
  return { name, pages: files.filter((file) => file.endsWith('.html')).length, seconds, memory: peak() }
}

/** @throws when one has made different pages from the rest, so that the times cannot be compared. */
function demandSamePages(builds: readonly Build[]): void {
  const counts = new Set(builds.map(({ name, pages }) => (name === OURS ? pages - OURS_ALONE : pages)))
  if (counts.size === 1) return
  const made = builds.map(({ name, pages }) => `${name} ${pages}`).join(', ')
  throw new Error(`All must make the same pages, and ${OURS} ${OURS_ALONE} more; they made: ${made}.`)
}

function printBuild({ name, pages, seconds, memory }: Build): void {
  const megabytes = memory === 0 ? 'unknown' : `${Math.round(memory / 1024 ** 2)} MB`
  row(name, `${pages}`, seconds.toFixed(1), (pages / seconds).toFixed(0), megabytes)
}

const row = (name: string, ...cells: string[]): void =>
  console.log(name.padEnd(14) + cells.map((cell) => cell.padStart(12)).join(''))
