import { existsSync } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { Problem } from '../process/problem.ts'

const header = 'SQLite format 3\0'
/** Larger files are checked by their first bytes only: reading all of them would take longer than a start may. */
const largestFullyChecked = 256 * 1024 * 1024

/**
 * Makes sure that the database file, when there is one already, can be read.
 * @param databaseUrl `file:…`; other databases are left to their server
 */
export async function checkDatabase(databaseUrl: string): Promise<void> {
  if (!databaseUrl.startsWith('file:')) return
  const file = databaseUrl.startsWith('file:/')
    ? fileURLToPath(databaseUrl)
    : databaseUrl.slice('file:'.length)
  if (!existsSync(file)) return
  const { size } = await stat(file)
  if (size === 0) return
  const fault = (await hasHeader(file))
    ? size <= largestFullyChecked
      ? faultIn(file)
      : undefined
    : 'it is no SQLite file'
  if (fault === undefined) return
  throw new Problem(
    `The database ${file} is damaged (${fault}): put a backup in its place, or start over with "npm start -- --reset", which deletes it.`,
  )
}

async function hasHeader(file: string): Promise<boolean> {
  const handle = await open(file)
  try {
    const { buffer } = await handle.read(Buffer.alloc(header.length), 0, header.length, 0)
    return buffer.toString('latin1') === header
  } finally {
    await handle.close()
  }
}

/** What SQLite's own check finds, or undefined when all is well. */
function faultIn(file: string): string | undefined {
  try {
    const database = new DatabaseSync(file)
    try {
      const found = Object.values(database.prepare('PRAGMA quick_check(1)').get() ?? {}).join(' ')
      return found === 'ok' ? undefined : found.replaceAll('\n', ' ')
    } finally {
      database.close()
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return /locked|busy/i.test(message) ? undefined : message
  }
}
