import { join } from 'node:path'
import { projectRoot } from '@tienviitta/scripts/process/project.ts'
import { type ChildResult, runChild } from '@tienviitta/scripts/process/run-child.ts'

/** `npm start` without the part that obtains Node and pnpm, which the tests have already. */
export const startCommand: readonly string[] = [
  '--disable-warning=ExperimentalWarning',
  join(projectRoot, 'scripts', 'start', 'start.ts'),
]

/** What vitest puts into the environment; a person's terminal has none of it. */
const ofVitest = /^(TEST|NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL|VITEST.*)$/

/** The environment of a person who starts the product with a data folder of her own. */
export function environmentFor(dataFolder: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !ofVitest.test(name))
  return { ...Object.fromEntries(kept), DATA_DIR: dataFolder, DATABASE_URL: undefined }
}

/** `npm start -- --once` with further arguments, to its end. */
export function startOnce(dataFolder: string, ...args: readonly string[]): Promise<ChildResult> {
  const own = environmentFor(dataFolder)
  const taken = Object.keys(process.env).filter((name) => !(name in own))
  return runChild({
    program: process.execPath,
    args: [...startCommand, '--once', ...args],
    cwd: projectRoot,
    env: { ...own, ...Object.fromEntries(taken.map((name) => [name, undefined])) },
  })
}
