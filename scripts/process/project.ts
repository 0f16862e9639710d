import { join } from 'node:path'

/** The folder of the repository. */
export const projectRoot = join(import.meta.dirname, '..', '..')

/** The folder of one package, such as `site`. */
export const packageFolder = (name: 'content-models' | 'cms' | 'site' | 'scripts' | 'tests'): string =>
  join(projectRoot, name)

/** The program of a command, such as `publisher`. */
export const commandFile = (name: string): string => join(projectRoot, 'scripts', 'commands', `${name}.ts`)
