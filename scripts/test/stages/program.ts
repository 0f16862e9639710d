import { join } from 'node:path'
import { projectRoot } from '@tienviitta/process/project'
import { type ChildResult, runChild } from '@tienviitta/process/run-child'

/** Compiled code of the modules that many processes load, above all those of Payload: it is read, not compiled again. */
const compiled = join(projectRoot, 'node_modules', '.cache', 'compiled')

export interface ProgramRun {
  /** Program in `node_modules/.bin` of the folder below, such as `tsc`. */
  readonly name: string
  readonly args: readonly string[]
  /** Folder to run in; the repository's by default. */
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string | undefined>>
}

/** Runs a program that a package has installed. */
export function runInstalled({ name, args, cwd = projectRoot, env }: ProgramRun): Promise<ChildResult> {
  return runChild({
    program: `${cwd}/node_modules/.bin/${name}`,
    args,
    cwd,
    env: { FORCE_COLOR: '0', NO_COLOR: '1', NODE_COMPILE_CACHE: compiled, ...env },
  })
}
