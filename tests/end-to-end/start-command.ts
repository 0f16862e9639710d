import { commandFile, projectRoot } from '@tienviitta/process/project'
import { type ChildResult, runChild } from '@tienviitta/process/run-child'

/** `npm start` without the part that obtains Node and pnpm, which the tests already have. */
export const startCommand: readonly string[] = ['--disable-warning=ExperimentalWarning', commandFile('start')]

/** What vitest adds to the environment; a person's terminal has none of it. */
const ofVitest = /^(TEST|NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL|VITEST.*)$/

/** What differs from the environment of the tests when a person starts the product with their own data folder. */
export const settingsFor = (dataFolder: string): Record<string, string | undefined> => ({
  ...Object.fromEntries(
    Object.keys(process.env).flatMap((name) => (ofVitest.test(name) ? [[name, undefined]] : [])),
  ),
  DATA_DIR: dataFolder,
  DATABASE_URL: undefined,
})

/** `npm start -- --once` with further arguments, to its end. */
export const startOnce = (dataFolder: string, ...args: readonly string[]): Promise<ChildResult> =>
  runChild({
    program: process.execPath,
    args: [...startCommand, '--once', ...args],
    cwd: projectRoot,
    env: settingsFor(dataFolder),
  })
