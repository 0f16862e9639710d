const ofTheHost = new Set(['_headers', '_redirects'])

/**
 * The addresses at which readers find files: a page at its folder with a slash, everything else at its name. Files
 * meant for the host have none.
 * @param baseUrl address of the site without a slash at the end
 */
export function addressesOf(baseUrl: string, paths: readonly string[]): string[] {
  return paths
    .filter((path) => !ofTheHost.has(path))
    .map((path) => `${baseUrl}/${encoded(path.replace(/(^|\/)index\.html$/u, '$1'))}`)
}

/** As a browser writes it: `encodeURI` leaves the two characters that end a path. */
const encoded = (path: string): string => encodeURI(path).replaceAll('#', '%23').replaceAll('?', '%3F')
