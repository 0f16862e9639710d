import { parseArgs } from 'node:util'
import { Problem } from './problem.ts'

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

export const usage = `npm start -- [settings]
  --once            do all the work, then end instead of serving
  --no-admin        only the site, not the CMS
  --site-port N     port of the site (4321)
  --cms-port N      port of the CMS (3000)
  --host ADDRESS    address that the servers listen on (127.0.0.1: this machine only)
  --reset           delete the data first; asks before it does
  --yes             do not ask`

/** Reads the settings given on the command line. Throws a Problem that names a wrong one. */
export function readStartOptions(args: readonly string[]): StartOptions {
  const values = parse(args)
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

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        once: { type: 'boolean', default: false },
        'no-admin': { type: 'boolean', default: false },
        'site-port': { type: 'string', default: '4321' },
        'cms-port': { type: 'string', default: '3000' },
        host: { type: 'string', default: '127.0.0.1' },
        reset: { type: 'boolean', default: false },
        yes: { type: 'boolean', default: false },
      },
    }).values
  } catch (error) {
    throw new Problem(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
  }
}

/** A port given as a setting. @throws Problem when it is none; `name` is that of the setting */
export function portOf(name: string, text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1 || number > 65_535) {
    throw new Problem(`${name} must be a number from 1 to 65535, not "${text}".`)
  }
  return number
}
