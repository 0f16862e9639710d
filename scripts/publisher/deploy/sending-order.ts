/** What is sent together; a group begins when the one before it is complete. */
export interface SendingGroup {
  readonly name: string
  readonly paths: readonly string[]
}

/** The file of a release that says which one it is. */
export const RELEASE_FILE = 'release.json'

const order: readonly { readonly name: string; readonly holds: (path: string) => boolean }[] = [
  // A page must find its style sheet and pictures at every moment, so they come before it.
  { name: 'assets', holds: (path) => path.startsWith('_astro/') || path.startsWith('media/') },
  // Its addresses lead to pages, so it is sent after them.
  { name: 'redirects and headers', holds: (path) => path === '_redirects' || path === '_headers' },
  { name: RELEASE_FILE, holds: (path) => path === RELEASE_FILE },
  { name: 'pages', holds: (path) => path.endsWith('.html') },
  { name: 'other files', holds: () => true },
]
const sendingOrder = ['assets', 'other files', 'pages', 'redirects and headers', RELEASE_FILE]

/** The files of a release in the order in which they are sent: first what pages need, then pages, then its name. */
export function sendingGroups(paths: readonly string[]): SendingGroup[] {
  const groupOf = (path: string) => order.find(({ holds }) => holds(path))?.name
  return sendingOrder
    .map((name) => ({ name, paths: paths.filter((path) => groupOf(path) === name) }))
    .filter((group) => group.paths.length > 0)
}
