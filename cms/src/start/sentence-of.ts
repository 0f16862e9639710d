const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [
    /SQLITE_BUSY|database is locked/u,
    'The database is locked (SQLITE_BUSY): end the other program that has it open.',
  ],
  [
    /SQLITE_CORRUPT|SQLITE_NOTADB|malformed|not a database/u,
    'The database is damaged (SQLITE_CORRUPT): put a backup in its place.',
  ],
  [
    /SQLITE_CANTOPEN|SQLITE_READONLY|EACCES/u,
    'The database may not be written to (SQLITE_CANTOPEN): check DATA_DIR.',
  ],
  [/SQLITE_FULL|ENOSPC/u, 'The disk is full (ENOSPC): free some space.'],
  [
    /ServerSelectionError|ECONNREFUSED|MongoNetworkError/u,
    'The MongoDB server of DATABASE_URL does not answer (MongoServerSelectionError): start it, or correct DATABASE_URL.',
  ],
]

/** What went wrong as one sentence with what to do; an unforeseen error keeps its stack. */
export function sentenceOf(error: unknown): string {
  const text = causes(error)
  const known = SENTENCES.find(([pattern]) => pattern.test(text))
  if (known) return known[1]
  if (error instanceof TypeError && text.includes('--snapshot')) return error.message
  return error instanceof Error ? `${error.stack ?? error.message}\n${causes(error)}` : String(error)
}

function causes(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? String(error.code) : ''
  return `${error.name} ${code} ${error.message} ${error.cause === undefined ? '' : causes(error.cause)}`
}
