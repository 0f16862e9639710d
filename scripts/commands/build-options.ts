import { join, resolve } from 'node:path'
import { epochOf } from '@tienviitta/content-models/time/instant'
import { dataFolder } from '@tienviitta/process/data-folder'
import { Problem } from '@tienviitta/process/problem'
import { packageFolder } from '@tienviitta/process/project'
import { type PartNumber, readPartNumber } from '@tienviitta/publisher/build'
import { readArguments, wrongArgument } from '../run/read-arguments.ts'

/** What `npm run build` is to do: the whole site, one part of it, or the site of its parts. */
export type BuildOptions = {
  readonly snapshot: string
  readonly out: string
} & (
  | {
      readonly kind: 'whole'
      readonly fromSnapshot: boolean
      readonly baseUrl: string
      /** Milliseconds since 1970; the present if absent. */
      readonly clock: number | undefined
    }
  | { readonly kind: 'part'; readonly part: PartNumber; readonly baseUrl: string; readonly clock: number }
  | {
      readonly kind: 'join'
      readonly parts: readonly string[]
      readonly baseUrl: string | undefined
      readonly clock: number | undefined
    }
)

/**
 * Reads the settings given on the command line and in the environment.
 * @throws Problem that names a wrong one
 */
export function readBuildOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): BuildOptions {
  const { values, words } = readArguments('build', args)
  const data = dataFolder(environment)
  const snapshot = values.snapshot === undefined ? data.snapshot : resolve(values.snapshot)
  const outOr = (folder: string): string => (values.out === undefined ? folder : resolve(values.out))
  const dist = join(packageFolder('site'), 'dist')
  const given = addressOf(values['base-url'])
  const baseUrl = given ?? 'http://localhost:4321'
  const clock = instantOf(values.clock)
  const clockOrSetting = clock ?? instantOf(environment['SITE_CLOCK'])
  const [first] = values.join
  if (first !== undefined) {
    if (values.shard !== undefined) throw wrongArgument('build', 'Give --shard or --join, not both.')
    const parts = [...values.join, ...words].map((folder) => resolve(folder))
    return { kind: 'join', snapshot, out: outOr(dist), parts, baseUrl: given, clock }
  }
  if (words.length > 0)
    throw wrongArgument('build', `"${words[0]}" is a folder for --join, which is not there.`)
  if (values.shard === undefined) {
    const fromSnapshot = values['from-snapshot']
    return { kind: 'whole', snapshot, out: outOr(dist), fromSnapshot, baseUrl, clock: clockOrSetting }
  }
  const part = readPartNumber(values.shard)
  if (clockOrSetting === undefined) {
    throw new Problem(
      `--shard needs --clock (or the setting SITE_CLOCK): all parts are made for the same moment, and each machine has a clock of its own. Choose one, such as --clock ${new Date().toISOString().slice(0, 16)}Z, and give it to every part.`,
    )
  }
  return {
    kind: 'part',
    part,
    snapshot,
    out: outOr(join(data.folder, 'parts')),
    baseUrl,
    clock: clockOrSetting,
  }
}

function addressOf(given: string | undefined): string | undefined {
  if (given === undefined) return undefined
  if (URL.canParse(given)) return given.replace(/\/+$/u, '')
  throw new Problem(`--base-url must be an address such as https://www.example.fi, not "${given}".`)
}

function instantOf(given: string | undefined): number | undefined {
  if (given === undefined || given === '') return undefined
  try {
    return epochOf(given)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new Problem(
      `--clock (or SITE_CLOCK) must be a moment with its offset, such as 2026-11-02T06:00:00Z, not "${given}".`,
    )
  }
}
