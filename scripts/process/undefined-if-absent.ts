/**
 * Takes a file that is not there for nothing: `readFile(file).catch(undefinedIfAbsent)`.
 * @throws every other error
 */
export function undefinedIfAbsent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
