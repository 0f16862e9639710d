import { resolve } from 'node:path'
import { Problem } from '@tienviitta/process/problem'
import { dataFolder } from '@tienviitta/process/data-folder'
import { readArguments, wrongArgument } from '../run/read-arguments.ts'

export type DeployOptions = ReturnType<typeof readDeployOptions>

/**
 * Reads the settings given on the command line and in the environment. Throws a Problem that names a wrong one.
 * @param folderthe folder in which the command was typed: paths are relative to it
 */
export function readDeployOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  folder: string,
) {
  const { values } = readArguments('deploy', args)
  const to = values.to ?? environment.DEPLOY_TARGET ?? ''
  if (to === '') throw wrongArgument('deploy', 'Say where to: --to, or the setting DEPLOY_TARGET.')
  const tries = Number(values.tries)
  if (!Number.isInteger(tries) || tries < 1 || tries > 20)
    throw new Problem(`--tries must be a number from 1 to 20, not "${values.tries}".`)
  return {
    ...values,
    to: to.includes(':') ? to : resolve(folder, to),
    site: values.site === undefined ? dataFolder(environment).site : resolve(folder, values.site),
    purge: values.purge ?? environment.DEPLOY_PURGE,
    tries,
    replaceForeign: values['replace-foreign'],
    dryRun: values['dry-run'],
  }
}
