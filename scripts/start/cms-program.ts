import { join } from 'node:path'
import { packageFolder } from '@tienviitta/process/project'
import type { ChildRun } from '@tienviitta/process/run-child'
import { NODE_FLAGS } from '../command-table.mjs'

/**
 * A program of the CMS. It runs in a process of its own: an open Payload keeps the process that opened it alive.
 * @param path below the sources of the CMS
 */
export const cmsProgram = (path: string, args: readonly string[]): Pick<ChildRun, 'args' | 'cwd'> => ({
  args: [...NODE_FLAGS, join(packageFolder('cms'), 'src', path), ...args],
  cwd: packageFolder('cms'),
})
