import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildSite } from '../build/build-site.ts'
import { Problem, sentenceOf } from '../process/problem.ts'
import { benchDesk } from './desk.ts'
import { readVocabularies, type Vocabularies } from './made-up-text.ts'
import { watchPeakMemory } from './peak-memory.ts'
import { benchPreview } from './preview.ts'
import { writeSyntheticSnapshot } from './synthetic-snapshot.ts'

interface Measurement {
  readonly pages: number
  readonly seconds: number
  /** Bytes. */
  readonly memory: number
}

/** Builds a made-up site of about `pages` pages from nothing, and measures it. */
async function measure(pages: number, vocabularies: Vocabularies, scratch: string): Promise<Measurement> {
  const snapshot = join(scratch, 'snapshot')
  const out = join(scratch, 'site')
  await rm(out, { recursive: true, force: true })
  await writeSyntheticSnapshot({ folder: snapshot, pages, vocabularies, seed: 20_261_124 })
  let peak = () => 0
  const started = performance.now()
  await buildSite({
    snapshot,
    out,
    baseUrl: 'https://bench.example',
    clock: '2026-11-24T08:00:00Z',
    onStart: (child) => {
      peak = watchPeakMemory(child)
    },
  })
  const seconds = (performance.now() - started) / 1000
  const files = await readdir(out, { recursive: true })
  return { pages: files.filter((name) => name.endsWith('.html')).length, seconds, memory: peak() }
}

interface Choice {
  readonly sizes: readonly number[]
  readonly withDesk: boolean
  readonly withPreview: boolean
}

/**
 * `--pages 1000,5000` measures builds of these sizes only; `--desk` the translation desk only, `--preview` the live
 * preview only; nothing measures all.
 */
function readChoice(args: readonly string[]): Choice {
  const { values } = parseArgs({
    args: [...args],
    options: {
      pages: { type: 'string' },
      desk: { type: 'boolean', default: false },
      preview: { type: 'boolean', default: false },
    },
  })
  const isAll = values.pages === undefined && !values.desk && !values.preview
  return {
    sizes: readSizes(values.pages ?? (isAll ? '1000,5000,10000' : '')),
    withDesk: values.desk || isAll,
    withPreview: values.preview || isAll,
  }
}

function readSizes(pages: string): number[] {
  if (pages === '') return []
  const sizes = pages.split(',').map(Number)
  if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
    throw new Problem('--pages must be whole numbers with commas between, such as 1000,5000,10000.')
  }
  return sizes
}

async function bench(args: readonly string[]): Promise<void> {
  const { sizes, withDesk, withPreview } = readChoice(args)
  const vocabularies = await readVocabularies()
  const scratch = await mkdtemp(join(tmpdir(), 'tienviitta-bench-'))
  const row = (...cells: string[]) => console.log(cells.map((cell) => cell.padStart(12)).join(''))
  try {
    console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}\n`)
    if (sizes.length > 0) row('pages', 'seconds', 'pages/s', 'peak memory')
    for (const size of sizes) {
      const { pages, seconds, memory } = await measure(size, vocabularies, scratch)
      const megabytes = memory === 0 ? 'unknown' : `${Math.round(memory / 1024 ** 2)} MB`
      row(`${pages}`, seconds.toFixed(1), (pages / seconds).toFixed(0), megabytes)
    }
    if (withDesk) await benchDesk(vocabularies)
    if (withPreview) await benchPreview()
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

try {
  await bench(process.argv.slice(2))
} catch (error) {
  console.error(`\n${sentenceOf(error, 'The measurement')}`)
  process.exitCode = 1
}
