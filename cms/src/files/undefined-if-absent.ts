/**
 * For `catch`: the result is `undefined` for a file that does not exist or has just been removed; any other error is
 * rethrown.
 */
export function undefinedIfAbsent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
