import { existsSync } from 'node:fs'
import { projectRoot } from '@tienviitta/process/project'
import { runChild } from '@tienviitta/process/run-child'

/** Whether anything may be installed or fetched outside this folder: `TEST_INSTALL=no` forbids it. */
export const mayInstall = (): boolean => process.env.TEST_INSTALL !== 'no'

/** apt-get works for one caller at a time; the next waits for this. */
let last: Promise<unknown> = Promise.resolve()

/**
 * Installs Debian's packages if this machine has apt-get and this process runs as root.
 * @returns whether they are now installed; if not, the log says why
 */
export function installDebianPackages(
  names: readonly string[],
  log: (line: string) => void,
): Promise<boolean> {
  const done = last.then(() => install(names, log))
  last = done.catch(() => undefined)
  return done
}

async function install(names: readonly string[], log: (line: string) => void): Promise<boolean> {
  if (!mayInstall() || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  log(
    `Installing Debian’s packages ${names.join(', ')} (system-wide, by apt-get; TEST_INSTALL=no forbids it).`,
  )
  const aptGet = (args: string[]) =>
    runChild({ program: 'apt-get', args, cwd: projectRoot, env: { DEBIAN_FRONTEND: 'noninteractive' } })
  const updated = await aptGet(['update', '--quiet'])
  const installed = await aptGet(['install', '--yes', '--quiet', '--no-install-recommends', ...names])
  if (installed.code === 0) return true
  log(
    `Debian’s packages could not be installed: ${(updated.output + installed.output).split('\n').at(-1) ?? ''}`,
  )
  return false
}
