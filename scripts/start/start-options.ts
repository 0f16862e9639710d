import { portOf } from '../run/port-of.ts'
import { readArguments } from '../run/read-arguments.ts'

export interface StartOptions {
  /** Do all the work, then end instead of serving. */
  readonly once: boolean
  /** Build and start the CMS as well as the site. */
  readonly admin: boolean
  readonly sitePort: number
  readonly cmsPort: number
  /** The address that the servers listen on. */
  readonly host: string
  /** Delete the data first. */
  readonly reset: boolean
  /** Do not ask before deleting. */
  readonly yes: boolean
}

/** Reads the settings given on the command line. Throws a Problem that names a wrong one. */
export function readStartOptions(args: readonly string[]): StartOptions {
  const { values } = readArguments('start', args)
  return {
    once: values.once,
    admin: !values['no-admin'],
    sitePort: portOf('--site-port', values['site-port']),
    cmsPort: portOf('--cms-port', values['cms-port']),
    host: values.host,
    reset: values.reset,
    yes: values.yes,
  }
}
