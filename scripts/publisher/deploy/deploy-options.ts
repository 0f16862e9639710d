import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Problem } from '@tienviitta/process/problem'
import { dataFolder } from '@tienviitta/process/data-folder'

export const usage = `npm run deploy -- --to TARGET [settings]
  --to TARGET        a folder, or what rclone understands: "name:path" for a remote of "rclone config", or
                     ":sftp,host=…,user=…:path", ":s3,provider=…:bucket" (DEPLOY_TARGET)
  --release NAME     release to send (the current one)
  --site DIR         folder of the releases (data/site)
  --purge COMMAND    gets the changed addresses on its standard input, one a line (DEPLOY_PURGE)
  --tries N          how often to try when the connection breaks (5)
  --recheck          look at every file of the target, not only at those that its manifest says differ
  --replace-foreign  send to a target with files that this command has not sent; they stay, except those with the
                     same names
  --dry-run          say what would be sent and removed, and change nothing`

export interface DeployOptions {
  readonly to: string
  readonly release: string | undefined
  readonly site: string
  readonly purge: string | undefined
  readonly tries: number
  readonly recheck: boolean
  readonly replaceForeign: boolean
  readonly dryRun: boolean
}

/**
 * Reads the settings given on the command line and in the environment. Throws a Problem that names a wrong one.
 * @param folder the folder in which the command was typed: paths are named from there
 */
export function readDeployOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  folder: string,
): DeployOptions {
  const values = parse(args)
  const to = values.to ?? environment.DEPLOY_TARGET ?? ''
  if (to === '') throw new Problem(`Say where to: --to, or the setting DEPLOY_TARGET.\n\n${usage}`)
  const tries = Number(values.tries)
  if (!Number.isInteger(tries) || tries < 1 || tries > 20)
    throw new Problem(`--tries must be a number from 1 to 20, not "${values.tries}".`)
  return {
    to: to.includes(':') ? to : resolve(folder, to),
    release: values.release,
    site: values.site === undefined ? dataFolder(environment).site : resolve(folder, values.site),
    purge: values.purge ?? environment.DEPLOY_PURGE,
    tries,
    recheck: values.recheck,
    replaceForeign: values['replace-foreign'],
    dryRun: values['dry-run'],
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        to: { type: 'string' },
        release: { type: 'string' },
        site: { type: 'string' },
        purge: { type: 'string' },
        tries: { type: 'string', default: '5' },
        recheck: { type: 'boolean', default: false },
        'replace-foreign': { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
      },
    }).values
  } catch (error) {
    throw new Problem(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
  }
}
