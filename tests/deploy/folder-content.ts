import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** What is in a place, by path: two places with the same files are equal. */
export type Content = Readonly<Record<string, string>>

/** The files of a folder, and its empty folders as `name/`; a folder that does not exist counts as empty. */
export async function folderContent(folder: string): Promise<Content> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  })
  const content: Record<string, string> = {}
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name)
    const name = relative(folder, path)
    if (entry.isFile()) content[name] = await readFile(path, 'latin1')
    else if ((await readdir(path)).length === 0) content[`${name}/`] = ''
  }
  return content
}

/** Without the notes that a deploy keeps at its target. */
export const withoutNotes = (content: Content): Content =>
  Object.fromEntries(Object.entries(content).filter(([path]) => !path.startsWith('_release')))
