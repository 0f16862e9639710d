import { readFile } from 'node:fs/promises'

/**
 * Turns errors with certain codes into `undefined`: `readdir(folder).catch(undefinedOn('ENOENT', 'ENOTDIR'))`.
 * @throws every other error
 */
export const undefinedOn =
  (...codes: readonly string[]) =>
  (error: unknown): undefined => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (!codes.includes(code)) throw error
  }

/** Turns a missing file into `undefined`: `readFile(file).catch(undefinedIfAbsent)`. @throws every other error */
export const undefinedIfAbsent = undefinedOn('ENOENT')

/** The text of a file; `undefined` when it does not exist. */
export const textIfThere = (file: string): Promise<string | undefined> =>
  readFile(file, 'utf8').catch(undefinedIfAbsent)
