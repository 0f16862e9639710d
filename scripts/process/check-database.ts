import { existsSync } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { Problem } from './problem.ts'

const header = 'SQLite format 3\0'
/** Larger files are checked by their first bytes only: reading all of them would take longer than a start should. */
const largestFullyChecked = 256 * 1024 * 1024

/**
 * Makes sure that the database file, if there already is one, can be read.
 * @param databaseUrl `file:…`; other databases are left to their server
 */
export async function checkDatabase(databaseUrl: string): Promise<void> {
  if (!databaseUrl.startsWith('file:')) return
  const fault = await databaseFault(databaseUrl)
  if (fault === undefined) return
  throw new Problem(
    `The database ${databaseFile(databaseUrl)} is damaged (${fault}): put a backup in its place, or start over with "npm start -- --reset", which deletes it.`,
  )
}

/** The file of a database address `file:…`. */
export const databaseFile = (databaseUrl: string): string =>
  databaseUrl.startsWith('file:/') ? fileURLToPath(databaseUrl) : databaseUrl.slice('file:'.length)

/**
 * What is wrong with a database file; undefined when it is intact, empty or absent.
 * @param databaseUrl `file:…`
 * @param options.readOnly whether to leave alone what an interrupted writer has begun
 */
export async function databaseFault(
  databaseUrl: string,
  { readOnly = false } = {},
): Promise<string | undefined> {
  const file = databaseFile(databaseUrl)
  if (!existsSync(file)) return undefined
  const { size } = await stat(file)
  if (size === 0) return undefined
  if (!(await hasHeader(file))) return 'it is no SQLite file'
  return size <= largestFullyChecked ? faultIn(file, readOnly) : undefined
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
function faultIn(file: string, readOnly: boolean): string | undefined {
  try {
    const database = new DatabaseSync(file, { readOnly })
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
