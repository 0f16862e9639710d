import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Problem, sentenceOf } from '@tienviitta/process/problem'
import { benchDesk } from '../bench/desk.ts'
import { benchFullBuild } from '../bench/full-build.ts'
import { readVocabularies, type Vocabularies } from '../bench/made-up-text.ts'
import { benchPreview } from '../bench/preview.ts'
import { benchPublishing } from '../bench/publishing.ts'

/** What can be measured, by the name of its flag, in the order in which it is. */
const MEASUREMENTS: Readonly<Record<string, (vocabularies: Vocabularies, scratch: string) => Promise<void>>> =
  {
    build: benchFullBuild,
    publish: benchPublishing,
    preview: () => benchPreview(),
    desk: (vocabularies) => benchDesk(vocabularies),
  }

/** The names of the measurements that are asked for; all when none is. */
function chosen(args: readonly string[]): string[] {
  const names = Object.keys(MEASUREMENTS)
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: 'boolean' } as const]))
    const { values } = parseArgs({ args: [...args], options })
    const asked = names.filter((name) => values[name] === true)
    return asked.length > 0 ? asked : names
  } catch (error) {
    const flags = names.map((name) => `--${name}`).join(', ')
    throw new Problem(
      `${error instanceof Error ? error.message : String(error)}\n\nnpm run bench -- [${flags}]`,
    )
  }
}

/** Measures one thing after another, each for itself, with made-up content. */
async function bench(args: readonly string[]): Promise<void> {
  const names = chosen(args)
  const vocabularies = await readVocabularies()
  const scratch = await mkdtemp(join(tmpdir(), 'tienviitta-bench-'))
  try {
    console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`)
    for (const name of names) {
      console.log(`\n${name}`)
      await MEASUREMENTS[name]?.(vocabularies, scratch)
    }
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

try {
  await bench(process.argv.slice(2))
  process.exit(0)
} catch (error) {
  console.error(`\n${sentenceOf(error, 'The measurement')}`)
  process.exit(1)
}
