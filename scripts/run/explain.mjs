/** @type {readonly (readonly [RegExp, string])[]} */
const explanations = [
  [
    /ENOSPC|no space left on device/i,
    'The disk is full: free about 3 GB where this folder and your home folder are, and run the command again.',
  ],
  [
    /EACCES|EPERM/,
    'A folder may not be written to: make this folder and the npm cache (npm config get cache) yours, and run the command again.',
  ],
  [
    /OUTDATED_LOCKFILE/,
    'pnpm-lock.yaml does not fit the package.json files: run "pnpm install" and keep the lockfile that it writes.',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ENETUNREACH|ENETDOWN|getaddrinfo|dns error|network is unreachable/i,
    'The npm registry could not be found: this machine needs a network connection for the first start (check the network, a proxy setting or npm config get registry), then run the command again.',
  ],
  [
    /ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|META_FETCH_FAIL|connection refused|timed out|error sending request|\b50[0-9]\b/i,
    'The npm registry did not answer: check the network, a proxy setting and npm config get registry, then run the command again.',
  ],
]

/**
 * One sentence that says what went wrong and what to do, from what npm or pnpm printed; the last lines of the output
 * when the error is unknown.
 * @param {string} doing what was being done, as the start of a sentence
 * @param {string} output everything that the program printed
 */
export function explain(doing, output) {
  const known = explanations.find(([pattern]) => pattern.test(output))
  if (known) return `${doing} failed. ${known[1]}`
  const last = output.trim().split('\n').slice(-12).join('\n')
  return `${doing} failed; the program said:\n${last}`
}
