import { readFile } from 'node:fs/promises'

/**
 * Takes errors with some codes for nothing: `readdir(folder).catch(undefinedOn('ENOENT', 'ENOTDIR'))`.
 * @throws every other error
 */
export const undefinedOn =
  (...codes: readonly string[]) =>
  (error: NodeJS.ErrnoException): undefined => {
    if (!codes.includes(error.code ?? '')) throw error
  }

/** Takes a file that is not there for nothing: `readFile(file).catch(undefinedIfAbsent)`. @throws every other error */
export const undefinedIfAbsent = undefinedOn('ENOENT')

/** The text of a file; `undefined` when it is not there. */
export const textIfThere = (file: string): Promise<string | undefined> =>
  readFile(file, 'utf8').catch(undefinedIfAbsent)
