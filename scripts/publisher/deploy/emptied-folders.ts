/**
 * The folders that no longer contain any file, the innermost first.
 * @param removed files that were removed
 * @param staying files that still exist
 */
export function emptiedFolders(removed: readonly string[], staying: readonly string[]): string[] {
  const occupied = new Set(staying.flatMap(foldersOf))
  const emptied = new Set(removed.flatMap(foldersOf).filter((folder) => !occupied.has(folder)))
  return [...emptied].sort((one, other) => other.length - one.length)
}

/** `a/b/c.html` is in `a` and `a/b`. */
function foldersOf(path: string): string[] {
  const names = path.split('/').slice(0, -1)
  return names.map((_name, index) => names.slice(0, index + 1).join('/'))
}
