import { portOf } from '../run/port-of.ts'
import { readArguments } from '../run/read-arguments.ts'

export type StartOptions = ReturnType<typeof readStartOptions>

/** Reads the settings given on the command line. Throws a Problem that names a wrong one. */
export function readStartOptions(args: readonly string[]) {
  const { values } = readArguments('start', args)
  return {
    ...values,
    /** Build and start the CMS as well as the site. */
    admin: !values['no-admin'],
    sitePort: portOf('--site-port', values['site-port']),
    cmsPort: portOf('--cms-port', values['cms-port']),
  }
}
