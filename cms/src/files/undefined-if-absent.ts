/** For `catch`: what is not there, or was taken away at the same moment, is `undefined`; any other error stays one. */
export function undefinedIfAbsent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
