import type { ChildProcess } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '@tienviitta/process/problem'
import { runToEnd } from '@tienviitta/process/run-child'
import { NODE_FLAGS, SMALL_HEAP } from '../command-table.mjs'
import { currentRenderer } from '@tienviitta/publisher/render'
import { medianOf, p95Of } from './durations.ts'
import type { Vocabularies } from './made-up-text.ts'
import { type ScaleRow, scalePicture } from './scale-picture.ts'
import { watchPeakMemory } from './peak-memory.ts'
import type { PublishedSite } from './published-site.ts'
import { writeSyntheticSnapshot } from './synthetic-snapshot.ts'

const BASE_URL = 'https://bench.example'
const CLOCK = '2026-11-24T08:00:00Z'
const SIZES = { short: [2000, 10_000, 20_000], long: [2000, 10_000, 20_000, 40_000, 100_000] }
/** How many guides are published at each size. */
const TIMES = 20

/** The result of running a program of this folder to its end. */
interface Run {
  readonly seconds: number
  /** Bytes of all its processes together. */
  readonly memory: number
  readonly output: string
}

/**
 * Makes sites of several sizes, and prints for each what building it takes, and what the publisher takes for the first
 * release, for one changed guide and for a restart: what grows with the site, and how.
 * @param form which sizes
 * @param picture a file for a picture of the curves
 */
export async function benchScale(
  vocabularies: Vocabularies,
  scratch: string,
  form: keyof typeof SIZES,
  picture?: string,
): Promise<void> {
  const bundle = await currentRenderer()
  row('pages', 'build', 'pages/s', 'memory', 'first', 'memory', 'publish', 'p95', 'restart')
  const rows: ScaleRow[] = []
  for (const pages of SIZES[form]) {
    const folder = join(scratch, `scale-${pages}`)
    const snapshot = join(folder, 'snapshot')
    await writeSyntheticSnapshot({ folder: snapshot, pages, vocabularies, seed: 20_261_124 })
    const given = ['--bundle', bundle, '--snapshot', snapshot, '--base-url', BASE_URL, '--clock', CLOCK]
    const target = join(folder, 'site')
    await mkdir(target)
    const built = await measured('render-site.ts', [...given, '--target', target])
    await rm(target, { recursive: true })
    await mkdir(target)
    const run = await measured('publish-site.ts', [...given, '--target', target, '--times', `${TIMES}`])
    const { first, times, steps, restart } = resultOf(run)
    const measuredRow: ScaleRow = {
      pages,
      pagesPerSecond: pages / built.seconds,
      memoryMb: run.memory / 1024 ** 2,
      publishMs: medianOf(times),
      publishP95Ms: p95Of(times),
      restartMs: restart,
    }
    rows.push(measuredRow)
    const { pagesPerSecond, publishMs, publishP95Ms, restartMs } = measuredRow
    row(
      ...[`${pages}`, `${built.seconds.toFixed(1)} s`, pagesPerSecond.toFixed(0), mb(built.memory)],
      ...[`${(first / 1000).toFixed(1)} s`, mb(run.memory)],
      ...[publishMs, publishP95Ms, restartMs].map((milliseconds) => `${Math.round(milliseconds)} ms`),
    )
    console.log(`${' '.repeat(10)}of which ${stepsText(steps)}`)
    await rm(folder, { recursive: true })
  }
  if (picture !== undefined) await writeFile(picture, scalePicture(rows))
}

/** Where the time of publishing goes: what grows with the site can be seen here. */
const stepsText = (steps: PublishedSite['steps']): string =>
  Object.entries(steps)
    .map(([name, milliseconds]) => `${name} ${Math.round(milliseconds)}`)
    .join(', ')

function resultOf({ output }: Run): PublishedSite {
  const line = output.trim().split('\n').at(-1) ?? ''
  if (!line.startsWith('{')) throw new Problem(`Publishing gave no result:\n${output}`)
  return JSON.parse(line) as PublishedSite
}

async function measured(file: string, args: readonly string[]): Promise<Run> {
  let peak = () => 0
  const started = performance.now()
  const output = await runToEnd(`Running ${file}`, {
    program: process.execPath,
    args: [...NODE_FLAGS, ...SMALL_HEAP, join(import.meta.dirname, file), ...args],
    cwd: import.meta.dirname,
    onStart: (child: ChildProcess) => {
      peak = watchPeakMemory(child)
    },
  })
  return { seconds: (performance.now() - started) / 1000, memory: peak(), output }
}

const mb = (bytes: number): string => (bytes === 0 ? 'unknown' : `${Math.round(bytes / 1024 ** 2)} MB`)

const row = (...cells: string[]): void => console.log(cells.map((cell) => cell.padStart(10)).join(''))
