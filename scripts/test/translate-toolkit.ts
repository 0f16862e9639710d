import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { projectRoot } from '../process/project.ts'
import { runChild } from '../process/run-child.ts'

export interface TranslateToolkit {
  /** The Python that has it. */
  readonly python: string
  /** Its version, as it says it. */
  readonly version: string
}

/** The system's Python first: Debian's package belongs to it, whatever other Python comes first on the PATH. */
const pythons = ['/usr/bin/python3', 'python3']

/** The translate-toolkit of this machine, or undefined when there is none. */
export function installedTranslateToolkit(): TranslateToolkit | undefined {
  for (const python of pythons) {
    const script = 'import translate.storage.factory, translate.__version__ as v; print(v.sver)'
    const { status, stdout } = spawnSync(python, ['-c', script], { encoding: 'utf8', timeout: 60_000 })
    if (status === 0) return { python, version: stdout.trim() }
  }
  return undefined
}

/**
 * A translate-toolkit to test the exchange with: the one of this machine, else Debian's package (installed when this is
 * root). Undefined when none can be had: then it is not tested.
 */
export async function findTranslateToolkit(
  log: (line: string) => void,
): Promise<TranslateToolkit | undefined> {
  return installedTranslateToolkit() ?? (await fromDebian(log))
}

async function fromDebian(log: (line: string) => void): Promise<TranslateToolkit | undefined> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  log('No translate-toolkit found: installing Debian’s')
  const aptGet = (args: string[]) =>
    runChild({ program: 'apt-get', args, cwd: projectRoot, env: { DEBIAN_FRONTEND: 'noninteractive' } })
  const updated = await aptGet(['update', '--quiet'])
  const installed = await aptGet([
    'install',
    '--yes',
    '--quiet',
    '--no-install-recommends',
    'translate-toolkit',
  ])
  if (installed.code === 0) return installedTranslateToolkit()
  log(
    `Debian’s package could not be installed: ${(updated.output + installed.output).split('\n').at(-1) ?? ''}`,
  )
  return undefined
}
