import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { sentenceOf } from '@tienviitta/process/problem'
import { benchDesk } from '../bench/desk.ts'
import { benchFullBuild } from '../bench/full-build.ts'
import { readVocabularies, type Vocabularies } from '../bench/made-up-text.ts'
import { benchPreview } from '../bench/preview.ts'
import { benchPublishing } from '../bench/publishing.ts'
import { benchScale } from '../bench/scale.ts'
import { readArguments, wrongArgument } from '../run/read-arguments.ts'

interface How {
  /** How many documents a CMS has. */
  readonly documents: number
  /** A file for a picture of how a site grows. */
  readonly picture: string | undefined
}

/** What can be measured, by the name of its flag, in this order. */
const MEASUREMENTS: Readonly<
  Record<string, (vocabularies: Vocabularies, scratch: string, how: How) => Promise<void>>
> = {
  build: benchFullBuild,
  publish: benchPublishing,
  preview: (_, scratch) => benchPreview(scratch),
  desk: (vocabularies, scratch, { documents }) => benchDesk(vocabularies, scratch, documents),
  'scale-short': (vocabularies, scratch, { picture }) => benchScale(vocabularies, scratch, 'short', picture),
  scale: (vocabularies, scratch, { picture }) => benchScale(vocabularies, scratch, 'long', picture),
}

/** Slow measurements run only when they are asked for. */
const ASKED_FOR = ['scale-short', 'scale']

/** The names of the measurements that are asked for, and how they are done. */
function chosen(args: readonly string[]): { names: string[]; how: How } {
  const { values } = readArguments('bench', args)
  const documents = Number(values.documents)
  if (!Number.isInteger(documents) || documents < 100) {
    throw wrongArgument('bench', '--documents must be a whole number from 100 on.')
  }
  const names = Object.keys(MEASUREMENTS)
  const asked = Object.entries(values).flatMap(([name, isAsked]) => (isAsked === true ? [name] : []))
  const isChosen = (name: string) => (asked.length > 0 ? asked.includes(name) : !ASKED_FOR.includes(name))
  return { names: names.filter(isChosen), how: { documents, picture: values.picture } }
}

/** Measures one thing after another, each on its own, with made-up content. */
async function bench(args: readonly string[]): Promise<void> {
  const { names, how } = chosen(args)
  const vocabularies = await readVocabularies()
  const scratch = await mkdtemp(join(tmpdir(), 'tienviitta-bench-'))
  try {
    console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`)
    for (const name of names) {
      console.log(`\n${name}`)
      await MEASUREMENTS[name]?.(vocabularies, scratch, how)
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
