import { spawnSync } from 'node:child_process'
import { installDebianPackages } from './debian-packages.ts'

export interface TranslateToolkit {
  /** The Python that has it. */
  readonly python: string
  /** Its version, as it reports it. */
  readonly version: string
}

/** The system's Python first: Debian's package belongs to it, even if another Python comes first on the PATH. */
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
 * A translate-toolkit to test the exchange with: the one on this machine, else Debian's package (installed when run as
 * root). Undefined when there is none: then it is not tested.
 */
export async function findTranslateToolkit(
  log: (line: string) => void,
): Promise<TranslateToolkit | undefined> {
  const installed = installedTranslateToolkit()
  if (installed) return installed
  return (await installDebianPackages(['translate-toolkit'], log)) ? installedTranslateToolkit() : undefined
}
