import { execFileSync } from 'node:child_process'
import { cp, lstat, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { projectRoot } from '@tienviitta/process/project'
import { type ChildResult, runChild } from '@tienviitta/process/run-child'

/** A quick part of `npm test`: some test files, perhaps only tests of a name, or the types of a package. */
export type Check =
  | { readonly tests: readonly string[]; readonly ofName?: string }
  | { readonly types: 'content-models' | 'cms' | 'site' | 'tests' }

const packages = ['.', 'content-models', 'cms', 'site', 'scripts', 'tests']
const flags = ['--disable-warning=ExperimentalWarning']

/** A copy of the repository in a temporary folder, in which a recipe can be followed. */
export interface ScratchCopy {
  /** The content of a file; undefined when there is none. */
  readonly read: (file: string) => Promise<string | undefined>
  /** Writes a file, or takes it away when there is no content. */
  readonly write: (file: string, content: string | undefined) => Promise<void>
  readonly check: (check: Check) => Promise<ChildResult>
  /** The names of the files in a folder. */
  readonly list: (folder: string) => Promise<string[]>
  /** Runs a program file of the copy with Node. */
  readonly run: (args: readonly string[]) => Promise<ChildResult>
  readonly remove: () => Promise<void>
}

/** Copies what git tracks or would track, and installs the packages that are installed here by links to them. */
export async function scratchCopy(): Promise<ScratchCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'tienviitta-recipe-'))
  for (const file of repositoryFiles()) {
    await mkdir(join(folder, dirname(file)), { recursive: true })
    await cp(join(projectRoot, file), join(folder, file), { verbatimSymlinks: true })
  }
  for (const name of packages) await linkPackages(join(projectRoot, name), join(folder, name))

  const run = (args: readonly string[]): Promise<ChildResult> =>
    runChild({
      program: process.execPath,
      args: [...flags, ...args],
      cwd: folder,
      env: {
        FORCE_COLOR: '0',
        NO_COLOR: '1',
        NODE_OPTIONS: undefined,
        VITEST: undefined,
        NODE_ENV: undefined,
      },
    })
  return {
    run,
    check: (check) => run(argumentsOf(check)),
    list: (name) => readdir(join(folder, name)),
    read: (file) => readFile(join(folder, file), 'utf8').catch(undefinedIfAbsent),
    async write(file, content) {
      if (content === undefined) return rm(join(folder, file), { force: true })
      await mkdir(dirname(join(folder, file)), { recursive: true })
      await writeFile(join(folder, file), content)
    },
    remove: () => rm(folder, { recursive: true }),
  }
}

function argumentsOf(check: Check): string[] {
  if ('types' in check) {
    const remembered = ['--incremental', '--tsBuildInfoFile', `types-of-${check.types}.tsbuildinfo`]
    return ['node_modules/typescript/bin/tsc', '-p', check.types, ...remembered]
  }
  const ofName = check.ofName === undefined ? [] : ['-t', check.ofName]
  return ['node_modules/vitest/vitest.mjs', 'run', ...check.tests, ...ofName]
}

/** The repository's files that are there, the new ones included. */
function repositoryFiles(): string[] {
  const list = (...args: string[]): string[] =>
    execFileSync('git', ['ls-files', '-z', ...args], { cwd: projectRoot, encoding: 'utf8' })
      .split('\0')
      .filter((name) => name !== '')
  const gone = new Set(list('--deleted'))
  return list('--cached', '--others', '--exclude-standard').filter((name) => !gone.has(name))
}

/**
 * Makes a `node_modules` of links. pnpm's links to packages of the workspace are relative: copied as they are they
 * lead to the packages of the copy. All others lead to the packages that are installed here.
 */
async function linkPackages(from: string, to: string): Promise<void> {
  const installed = join(from, 'node_modules')
  const target = join(to, 'node_modules')
  await mkdir(target)
  for (const name of await readdir(installed)) {
    if (name.startsWith('.') && name !== '.pnpm') continue
    const path = join(installed, name)
    const isScope = name.startsWith('@') && !(await lstat(path)).isSymbolicLink()
    if (isScope) await cp(path, join(target, name), { recursive: true, verbatimSymlinks: true })
    else if (name === '.pnpm') await symlink(path, join(target, name))
    else await cp(path, join(target, name), { verbatimSymlinks: true })
  }
}

function undefinedIfAbsent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
