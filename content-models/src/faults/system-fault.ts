/** What can be wrong with the machine or the database below the product. Each command has its own sentence for each. */
export type SystemFault =
  'disk-full' | 'database-damaged' | 'database-locked' | 'not-writable' | 'database-unreachable'

const PATTERNS: readonly (readonly [SystemFault, RegExp])[] = [
  ['disk-full', /ENOSPC|EDQUOT|SQLITE_FULL|no space left on device|database or disk is full/iu],
  [
    'database-damaged',
    /SQLITE_CORRUPT|SQLITE_NOTADB|database disk image is malformed|file is not a database/iu,
  ],
  ['database-locked', /SQLITE_BUSY|database is locked/iu],
  [
    'not-writable',
    /SQLITE_CANTOPEN|SQLITE_READONLY|EACCES|EPERM|EROFS|attempt to write a readonly database|unable to open database file/u,
  ],
  ['database-unreachable', /MongoServerSelection|MongooseServerSelection|MongoNetwork/u],
]

/**
 * The fault that a text reports: what a program printed, or what an error says. A refused connection alone is not a
 * fault, because any server may have refused it.
 */
export const systemFault = (text: string): SystemFault | undefined =>
  PATTERNS.find(([, pattern]) => pattern.test(text))?.[0]

/** Everything an error says, with its causes: a library often wraps the informative one. */
export function errorText(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? String(error.code) : ''
  return `${error.name} ${code} ${error.message} ${error.cause === undefined ? '' : errorText(error.cause)}`
}
