import { join } from 'node:path'

/** The folder of the repository. */
export const projectRoot = join(import.meta.dirname, '..', '..')

/** The folder of one package, such as `site`. */
export const packageFolder = (name: 'content-models' | 'cms' | 'site' | 'scripts' | 'tests'): string =>
  join(projectRoot, name)
